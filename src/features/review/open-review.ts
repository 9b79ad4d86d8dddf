import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { reviews } from '../../../db/schema/reviews.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import { dayOfOurTimes } from '../../lib/month-field.ts';
import { ProblemError } from '../../lib/problems.ts';
import { post } from '../mail/outbox.ts';
import type { Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { networkById, requireRunning } from '../networks/find.ts';
import { organiserIds } from '../networks/organiser.ts';
import { criteriaOf } from './criteria/publish-criteria.ts';
import { foundationById } from './foundations/find.ts';
import { logAct } from './foundations/log.ts';
import { onlyLead, reviewersOf } from './foundations/office.ts';
import { openedLetter } from './mails.ts';
import { howHeld } from './portfolio/portfolio.ts';
import { onlyIn, reviewToLead, type Review } from './review.ts';

export const openingForm = z.object({
  /** A network of the portfolio. */
  networkId: idField,
  /** The last day for sheets. */
  dueOn: dayOfOurTimes,
});

/** A new last day. */
export const deadlineForm = z.object({ dueOn: dayOfOurTimes });

/**
 * Opens a review by the criteria as they are now, and asks the foundation's reviewers to declare their interests.
 * Throws not_found, forbidden, conflict for a network that has ended, and a problem for one that is not in the portfolio
 * or under review already, that the lead runs themselves, or for a day that has passed.
 */
export function openReview(
  db: Database,
  member: Member,
  foundationId: number,
  { networkId, dueOn }: z.output<typeof openingForm>,
  now: Date,
): Review {
  return db.transaction((tx) => {
    onlyLead(tx, member, foundationId);
    if (howHeld(tx, foundationId, networkId) === undefined) throw new ProblemError('networkId', 'choice');
    requireRunning(tx, networkId);
    if (organiserIds(tx, networkId).includes(member.id)) throw new ProblemError('networkId', 'choice');
    if (isUnderReview(tx, foundationId, networkId)) throw new ProblemError('networkId', 'taken');
    refusePast(dueOn, now);
    const review = tx
      .insert(reviews)
      .values({
        ...{ foundationId, networkId, criteriaId: criteriaOf(tx, foundationId).id, state: 'draft', dueOn },
        ...{ openedBy: member.id, openedAt: now },
      })
      .returning()
      .get();
    logAct(tx, foundationId, { by: member.id, kind: 'open_review', reviewId: review.id }, now);
    tellReviewers(tx, member, review, now);
    return review;
  });
}

/** Sets another last day; who was reminded is not reminded again. Throws not_found, forbidden and conflict. */
export function moveDeadline(
  db: Database,
  member: Member,
  reviewId: number,
  { dueOn }: z.output<typeof deadlineForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const review = reviewToLead(tx, member, reviewId);
    onlyIn(review, 'draft');
    refusePast(dueOn, now);
    tx.update(reviews).set({ dueOn }).where(eq(reviews.id, reviewId)).run();
    logAct(tx, review.foundationId, { by: member.id, kind: 'move_deadline', reviewId, detail: dueOn }, now);
  });
}

/** Whoever runs the network is not told: they are recused by that. */
function tellReviewers(tx: Transaction, by: Member, review: Review, now: Date): void {
  const network = networkById(tx, review.networkId);
  const foundation = foundationById(tx, review.foundationId);
  const recused = organiserIds(tx, network.id);
  for (const { member: reader } of reviewersOf(tx, foundation.id, now)) {
    if (recused.includes(reader.id)) continue;
    post(tx, openedLetter(reader, { review, network, foundation, by: by.name }), now);
  }
}

function isUnderReview(tx: Transaction, foundationId: number, networkId: number): boolean {
  const open = inArray(reviews.state, ['draft', 'submitted', 'concluded']);
  const one = and(eq(reviews.foundationId, foundationId), eq(reviews.networkId, networkId), open);
  return tx.select().from(reviews).where(one).get() !== undefined;
}

function refusePast(dueOn: string, now: Date): void {
  if (dueOn < dayAtHome(now)) throw new ProblemError('dueOn', 'in_past');
}
