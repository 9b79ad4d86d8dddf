import { inArray } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { talkDocuments } from '../../../db/schema/talk.ts';
import { languageOf } from '../../lib/language/language.ts';
import { LOCALES } from '../../lib/paths.ts';
import { readQuery } from './query.ts';

/** A word in the title says what the topic is about. */
const FOR_TITLE = 3;

/**
 * The posts that have most of the words, and most often; of equals the newer one first. FTS5's own rank would walk
 * through every post that has a word, so these few are ranked here, by their stems. `strictly`: only those that have as
 * many of the words as the best one.
 */
export function bestFirst(db: Database, ids: number[], words: string, strictly = false): number[] {
  const wanted = LOCALES.map((locale) => readQuery(words, languageOf(locale)).map(({ stems }) => stems.join(' ')));
  const rows = db.select().from(talkDocuments).where(inArray(talkDocuments.postId, ids)).all();
  const ranked = rows
    .map((row) => ({ id: row.postId, ...worthOf(row, wanted) }))
    .sort((a, b) => b.had - a.had || b.worth - a.worth || b.id - a.id);
  return ranked.filter(({ had }) => !strictly || had === ranked[0]?.had).map(({ id }) => id);
}

type Words = { titleStems: string; textStems: string; endStems: string };

/** How many of the words a post has, and how much it is about them, in the language that fits it better. */
function worthOf({ titleStems, textStems, endStems }: Words, wanted: string[][]): { had: number; worth: number } {
  const [title, text, ends] = [` ${titleStems} `, ` ${textStems} `, ` ${endStems} `];
  const readings = wanted.map((stems) => {
    const worths = stems.map((stem) => {
      const often = Math.log2(1 + text.split(` ${stem} `).length - 1 + ends.split(` ${stem} `).length - 1);
      return often + (title.includes(` ${stem} `) ? FOR_TITLE : 0);
    });
    return { had: worths.filter((worth) => worth > 0).length, worth: worths.reduce((sum, worth) => sum + worth, 0) };
  });
  return readings.reduce((best, next) => (next.had > best.had ? next : best));
}
