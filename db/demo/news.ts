import { writeMeetingLetters } from '../../src/features/meetings/letters.ts';
import { LETTER_RHYTHMS } from '../../src/features/notices/rhythm.ts';
import { spreadNews } from '../../src/features/notices/spread.ts';
import { writeLetters } from '../../src/features/notices/write-letters.ts';
import type { Stage } from './stage.ts';

/** Whom it concerns hears of what has happened, on the site and by letters, as the jobs of the site see to it. */
export function spreadWord({ db, site }: Stage, now: Date): void {
  while (spreadNews(db, now) > 0);
  for (const rhythm of LETTER_RHYTHMS) writeLetters(db, rhythm, now);
  writeMeetingLetters(db, site, now);
}
