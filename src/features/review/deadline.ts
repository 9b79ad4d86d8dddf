import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { reviews } from '../../../db/schema/reviews.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import { dayOfOurTimes } from '../../lib/month-field.ts';
import { ProblemError } from '../../lib/problems.ts';
import type { Member } from '../members/member.ts';
import { logAct } from './foundations/log.ts';
import { reviewToLead, type Review } from './review.ts';

/** A new last day. */
export const deadlineForm = z.object({ dueOn: dayOfOurTimes });

/**
 * Sets another last day; who was reminded is not reminded again. An earlier one cuts nobody short: whoever relied on the
 * one before has it still. Throws not_found, forbidden and conflict.
 */
export function moveDeadline(
  db: Database,
  member: Member,
  reviewId: number,
  { dueOn }: z.output<typeof deadlineForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const review = reviewToLead(tx, member, reviewId, 'draft');
    refusePast(dueOn, now);
    tx.update(reviews)
      .set({ dueOn, promisedOn: promisedDay(review) })
      .where(eq(reviews.id, reviewId))
      .run();
    logAct(tx, review.foundationId, { by: member.id, kind: 'move_deadline', reviewId, detail: dueOn }, now);
  });
}

/** The latest last day that those who write were ever told: until it has passed, ending takes a reason. */
export function promisedDay({ dueOn, promisedOn }: Pick<Review, 'dueOn' | 'promisedOn'>): string {
  return promisedOn !== null && promisedOn > dueOn ? promisedOn : dueOn;
}

/** Throws a problem for a last day that is over. */
export function refusePast(dueOn: string, now: Date): void {
  if (dueOn < dayAtHome(now)) throw new ProblemError('dueOn', 'day_over');
}
