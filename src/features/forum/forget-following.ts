import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { boardFollows, feedTokens, forumReads, topicFollows, topicReads } from '../../../db/schema/following.ts';

/** Forgets what an erased member read and followed: it is about nobody else. */
export function forgetFollowing(tx: Transaction, { id }: { id: number }): undefined {
  for (const table of [topicReads, forumReads, topicFollows, boardFollows, feedTokens]) {
    tx.delete(table).where(eq(table.memberId, id)).run();
  }
}
