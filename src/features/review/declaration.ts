import { and, asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { declarations } from '../../../db/schema/reviews.ts';

export type Declaration = typeof declarations.$inferSelect;

type Store = Database | Transaction;

/** What a reviewer has said of their interests in a review; undefined where nothing yet. */
export function declared(db: Store, reviewId: number, memberId: number): Declaration | undefined {
  const own = and(eq(declarations.reviewId, reviewId), eq(declarations.memberId, memberId));
  return db.select().from(declarations).where(own).get();
}

/** What all of them have said, in the order of their numbers. */
export function declarationsOf(db: Store, reviewId: number): Declaration[] {
  return db
    .select()
    .from(declarations)
    .where(eq(declarations.reviewId, reviewId))
    .orderBy(asc(declarations.memberId))
    .all();
}
