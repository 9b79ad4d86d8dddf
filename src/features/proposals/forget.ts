import { and, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { posts } from '../../../db/schema/forum.ts';
import { proposals } from '../../../db/schema/proposals.ts';
import { DAY } from '../../lib/durations.ts';
import { DELETED_DAYS } from '../forum/retention.ts';
import { dropProposalDraft } from './draft.ts';

/**
 * Takes away what somebody began to propose; with `blanked` also what they proposed. Otherwise the facts of a project
 * stay with their topic, under the number of somebody without a name; why it was declined goes.
 */
export function forgetProposals(tx: Transaction, { id, texts }: { id: number; texts: 'kept' | 'blanked' }): undefined {
  dropProposalDraft(tx, { id });
  const own = eq(proposals.proposedBy, id);
  if (texts === 'blanked') tx.delete(proposals).where(own).run();
  else tx.update(proposals).set({ reason: null }).where(own).run();
}

/** Removes the facts of proposals whose story was deleted as long ago as its words are blanked. Answers with their number. */
export function forgetDeletedProposals(db: Database, now: Date): number {
  const end = new Date(now.getTime() - DELETED_DAYS * DAY);
  const gone = and(isNotNull(posts.deletedAt), lt(posts.deletedAt, end), eq(posts.position, 1));
  const rows = db
    .select({ topicId: proposals.topicId })
    .from(proposals)
    .innerJoin(posts, eq(posts.topicId, proposals.topicId))
    .where(gone)
    .all();
  const ids = rows.map(({ topicId }) => topicId);
  return ids.length === 0 ? 0 : db.delete(proposals).where(inArray(proposals.topicId, ids)).run().changes;
}
