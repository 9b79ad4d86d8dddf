import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { reviews } from '../../../db/schema/reviews.ts';
import { dayOfOurTimes } from '../../lib/month-field.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalProse } from '../../lib/text.ts';
import { post } from '../mail/outbox.ts';
import type { Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { networkById, requireRunning } from '../networks/find.ts';
import { organiserIds } from '../networks/organiser.ts';
import { isAlone, leftOut, MAX_ALONE, MAX_ASKED } from './asked.ts';
import { criteriaOf } from './criteria/publish-criteria.ts';
import { refusePast } from './deadline.ts';
import { foundationById } from './foundations/find.ts';
import { logAct } from './foundations/log.ts';
import { onlyLead, reviewersOf } from './foundations/office.ts';
import { openedLetter } from './mails.ts';
import { howHeld } from './portfolio/portfolio.ts';
import { standingOf, type Review } from './review.ts';
import { spare } from './spared.ts';

export const openingForm = z.object({
  /** A network of the portfolio. */
  networkId: idField,
  /** The last day for sheets. */
  dueOn: dayOfOurTimes,
  /** Those of the reviewers who are asked. */
  asked: z.array(idField).max(MAX_ASKED).default([]),
  /** Why the lead reviews alone. */
  aloneWhy: optionalProse(MAX_ALONE),
});

/** Without `asked` all reviewers are. */
type Opening = Pick<z.output<typeof openingForm>, 'networkId' | 'dueOn'> &
  Partial<Pick<z.output<typeof openingForm>, 'asked' | 'aloneWhy'>>;

/**
 * Opens a review by the criteria as they are now, and asks these reviewers of the foundation to declare their interests.
 * Throws not_found, forbidden, conflict for a network that has ended, and a problem for one that is not in the portfolio
 * or under review already, that the lead runs themselves, for a day that has passed, or for a lead who reviews alone and
 * does not say why.
 */
export function openReview(
  db: Database,
  member: Member,
  foundationId: number,
  { networkId, dueOn, asked, aloneWhy }: Opening,
  now: Date,
): Review {
  return db.transaction((tx) => {
    onlyLead(tx, member, foundationId);
    if (howHeld(tx, foundationId, networkId) === undefined) throw new ProblemError('networkId', 'choice');
    requireRunning(tx, networkId);
    if (organiserIds(tx, networkId).includes(member.id)) throw new ProblemError('networkId', 'choice');
    if (isUnderReview(tx, foundationId, networkId)) throw new ProblemError('networkId', 'taken');
    refusePast(dueOn, now);
    const without = leftOut(tx, foundationId, asked, now);
    const alone = isAlone(tx, { foundationId, networkId, by: member.id, without }, now);
    if (alone && aloneWhy === undefined) throw new ProblemError('aloneWhy', 'required');
    const review = tx
      .insert(reviews)
      .values({
        ...{ foundationId, networkId, criteriaId: criteriaOf(tx, foundationId).id, state: 'draft', dueOn },
        ...{ openedBy: member.id, openedAt: now, aloneWhy: alone ? aloneWhy : null },
      })
      .returning()
      .get();
    spare(tx, review.id, without, { how: 'not_asked', now });
    logAct(tx, foundationId, { by: member.id, kind: 'open_review', reviewId: review.id }, now);
    tellReviewers(tx, member, review, now);
    return review;
  });
}

/** Whoever runs the network is not told, for they are recused by that; nor is who is not asked. */
function tellReviewers(tx: Transaction, by: Member, review: Review, now: Date): void {
  const network = networkById(tx, review.networkId);
  const foundation = foundationById(tx, review.foundationId);
  for (const { member: reader } of reviewersOf(tx, foundation.id, now)) {
    if (standingOf(tx, reader, review) !== 'asked') continue;
    post(tx, openedLetter(reader, { review, network, foundation, by: by.name }), now);
  }
}

function isUnderReview(tx: Transaction, foundationId: number, networkId: number): boolean {
  const open = inArray(reviews.state, ['draft', 'submitted', 'concluded']);
  const one = and(eq(reviews.foundationId, foundationId), eq(reviews.networkId, networkId), open);
  return tx.select().from(reviews).where(one).get() !== undefined;
}
