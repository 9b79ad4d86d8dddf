import { and, asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { reviewSights } from '../../../db/schema/reviews.ts';

/** What is seen of a review beside one's own sheet. */
export type Sight = (typeof reviewSights.$inferSelect)['what'];

/** That somebody saw something for the first time; `name` is null where the account is gone. */
export type Seen = { memberId: number; name: string | null; what: Sight; at: Date };

/** Keeps that somebody sees it now; what they saw before keeps its date. */
export function keepSight(
  tx: Transaction,
  reviewId: number,
  memberId: number,
  whats: readonly Sight[],
  now: Date,
): void {
  if (whats.length === 0) return;
  tx.insert(reviewSights)
    .values(whats.map((what) => ({ reviewId, memberId, what, at: now })))
    .onConflictDoNothing()
    .run();
}

/** Who saw what, in the order of their numbers. For those who may read the review. */
export function sightsOf(db: Database | Transaction, reviewId: number): Seen[] {
  return db
    .select({
      ...{ memberId: reviewSights.memberId, name: members.name },
      ...{ what: reviewSights.what, at: reviewSights.at },
    })
    .from(reviewSights)
    .innerJoin(members, eq(members.id, reviewSights.memberId))
    .where(eq(reviewSights.reviewId, reviewId))
    .orderBy(asc(reviewSights.memberId), asc(reviewSights.what))
    .all();
}

/** True if somebody has seen it before. */
export function hasSeen(db: Database | Transaction, reviewId: number, memberId: number, what: Sight): boolean {
  const one = and(
    eq(reviewSights.reviewId, reviewId),
    eq(reviewSights.memberId, memberId),
    eq(reviewSights.what, what),
  );
  return db.select({ at: reviewSights.at }).from(reviewSights).where(one).get() !== undefined;
}
