import { MINUTE } from '../../lib/durations.ts';
import { lastAtHome, MONDAY } from '../../lib/home-clock.ts';
import type { LetterRhythm } from './rhythm.ts';

/** The hour of letters: they lie there at breakfast, and those of the week as it begins. */
export const LETTER_HOUR = 7;

/** Minutes between two letters at once to the same reader: a lively talk makes one letter, not twenty. */
export const PAUSE_MINUTES = 10;

/** Whose turn it is: letters tell what came before `before`; whoever had one at `since` or later waits. */
export type Turn = { before: Date; since: Date };

/** The turn that has come with `now`. A worker that was away for days finds the newest one, and does that alone. */
export function turnOf(rhythm: LetterRhythm, now: Date): Turn {
  if (rhythm === 'at_once') return { before: after(now, 1), since: after(now, 1 - PAUSE_MINUTES * MINUTE) };
  const round = lastAtHome(LETTER_HOUR, now, rhythm === 'weekly' ? MONDAY : undefined);
  return { before: round, since: round };
}

function after(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds);
}
