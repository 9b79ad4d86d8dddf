import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { caseWords } from '../../../db/schema/moderation.ts';
import { DAY } from '../../lib/durations.ts';
import { TooManyError } from '../../lib/errors.ts';
import { proseField } from '../../lib/text.ts';
import type { Member } from '../members/member.ts';
import { caseFor } from './moderation-case.ts';
import { tellAuthor, tellModerators, type CaseNews } from './tell.ts';

/** A page: who has more to say may ring up. */
export const MAX_CASE_WORDS = 3_000;

/** Words of one member in a case and a day: each is a mail to somebody. */
export const MOST_WORDS = 10;

export const caseWordsForm = z.object({ words: proseField(MAX_CASE_WORDS) });

/**
 * Says something about a case, decided or not: the author to those who decide, and they to the author and each other.
 * Throws not_found and TooManyError.
 */
export function sayInCase(
  db: Database,
  member: Member,
  caseId: number,
  { words }: z.infer<typeof caseWordsForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const { post, topic } = caseFor(tx, member, caseId);
    const mine = and(eq(caseWords.caseId, caseId), eq(caseWords.authorId, member.id));
    const today = tx
      .select()
      .from(caseWords)
      .where(and(mine, gt(caseWords.at, new Date(now.getTime() - DAY))))
      .all();
    if (today.length >= MOST_WORDS) throw new TooManyError(new Date(now.getTime() + DAY));
    tx.insert(caseWords).values({ caseId, authorId: member.id, words, at: now }).run();
    const news: CaseNews = { kind: 'word', caseId, post, topic, by: member, words };
    tellAuthor(tx, news, now);
    tellModerators(tx, news, now);
  });
}
