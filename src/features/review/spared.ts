import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { sparedReviewers } from '../../../db/schema/reviews.ts';

/** Why a reviewer of the foundation writes no sheet in a review. */
export type Spared = (typeof sparedReviewers.$inferSelect)['how'];

/** Undefined for those who are asked to write one. */
export function sparedAs(db: Database | Transaction, reviewId: number, memberId: number): Spared | undefined {
  const one = and(eq(sparedReviewers.reviewId, reviewId), eq(sparedReviewers.memberId, memberId));
  return db.select({ how: sparedReviewers.how }).from(sparedReviewers).where(one).get()?.how;
}

/** Asks somebody after all. */
export function spareNoMore(tx: Transaction, reviewId: number, memberId: number): void {
  const one = and(eq(sparedReviewers.reviewId, reviewId), eq(sparedReviewers.memberId, memberId));
  tx.delete(sparedReviewers).where(one).run();
}

/** Keeps that these write no sheet. */
export function spare(
  tx: Transaction,
  reviewId: number,
  memberIds: readonly number[],
  { how, now }: { how: Spared; now: Date },
): void {
  if (memberIds.length === 0) return;
  tx.insert(sparedReviewers)
    .values(memberIds.map((memberId) => ({ reviewId, memberId, how, at: now })))
    .run();
}
