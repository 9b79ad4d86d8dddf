import { and, eq, lt } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { foundationReviewers, type reviewerInvitations } from '../../../../db/schema/foundations.ts';
import { reviews } from '../../../../db/schema/reviews.ts';
import { held, type HeldOffice } from './office.ts';

type Store = Database | Transaction;
type Asked = Pick<typeof reviewerInvitations.$inferSelect, 'foundationId' | 'memberId' | 'office' | 'invitedBy'>;

/** True for a review that had begun before somebody could be let in to it. */
export function startsAfter({ openedAt }: { openedAt: Date }, { readsFrom }: Pick<HeldOffice, 'readsFrom'>): boolean {
  return readsFrom !== null && openedAt < readsFrom;
}

/**
 * From when on reviews are for somebody who says yes now: whom an admin asks to lead reads what begins afterwards, and
 * nobody lets others in to more than they read themselves. Null: all of them.
 */
export function readsFromBy(db: Store, { foundationId, office, invitedBy }: Asked, now: Date): Date | null {
  if (office === 'lead') return now;
  const inviter = db.select().from(foundationReviewers).where(held(foundationId, invitedBy)).get();
  return inviter?.readsFrom ?? null;
}

/** True where there are reviews that somebody who is asked will not read. Who reviews already keeps what they read. */
export function missesReviews(db: Store, asked: Asked, now: Date): boolean {
  if (db.select().from(foundationReviewers).where(held(asked.foundationId, asked.memberId)).get()) return false;
  const from = readsFromBy(db, asked, now);
  if (from === null) return false;
  const before = and(eq(reviews.foundationId, asked.foundationId), lt(reviews.openedAt, from));
  return db.select({ id: reviews.id }).from(reviews).where(before).limit(1).get() !== undefined;
}
