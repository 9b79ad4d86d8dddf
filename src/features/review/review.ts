import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { reviews } from '../../../db/schema/reviews.ts';
import { AppError, LeadsOnlyError } from '../../lib/errors.ts';
import { hasRole, isActive, type Member } from '../members/member.ts';
import { networksOf } from '../networks/find.ts';
import type { Network } from '../networks/network.ts';
import { organiserSince } from '../networks/organiser.ts';
import { canLead, heldBy } from './foundations/office.ts';
import { startsAfter } from './foundations/reads-from.ts';
import { declared } from './declaration.ts';
import { sparedAs } from './spared.ts';

/**
 * draft: reviewers write their sheets, each alone. submitted: nobody writes any more. concluded: the lead has written
 * what all of them come to. closed: the network reads it, for good. withdrawn: it ended before, and says why.
 */
export const STATES = ['draft', 'submitted', 'concluded', 'closed', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

export type Review = typeof reviews.$inferSelect;

/** How somebody stands to a review. `outside`: also a reviewer of the foundation whom it does not ask. `asked`: a reviewer of the foundation who has not declared their interests yet. */
export type Standing = 'outside' | 'asked' | 'recused' | 'in';

type Store = Database | Transaction;

/** Asked anew for every act: an office that ends, and an interest that appears, count at once. */
export function standingOf(db: Store, member: Member | undefined, review: Review): Standing {
  const office = heldBy(db, member, review.foundationId);
  if (!member || !office || startsAfter(review, office)) return 'outside';
  // Whoever leads by now sits on all of them, asked or not: somebody has to bring each to its end.
  if (office.office === 'reviewer' && sparedAs(db, review.id, member.id)) return 'outside';
  if (isRecused(db, member.id, review)) return 'recused';
  return declared(db, review.id, member.id) ? 'in' : 'asked';
}

/**
 * True for those who have declared a conflict of interest, and for those who run the network, whatever they say. With
 * `before` only if they ran it by then: what is closed stays as it was.
 */
export function isRecused(db: Store, memberId: number, review: Review, before?: Date | null): boolean {
  const since = organiserSince(db, review.networkId, memberId);
  if (since && (!before || since <= before)) return true;
  return declared(db, review.id, memberId)?.interest === 'conflict';
}

/** Reads what a review is made of: reviewers of its foundation who have declared that they have no interest in it. */
export function canReadReview(db: Store, member: Member | undefined, review: Review): boolean {
  return standingOf(db, member, review) === 'in';
}

/** Opens, ends, concludes, closes and withdraws. */
export function canLeadReview(db: Store, member: Member | undefined, review: Review): boolean {
  return canReadReview(db, member, review) && canLead(db, member, review.foundationId);
}

/** Reads a closed review for the network: those who run it, and not whoever looks after the site. */
export function canReadAsNetwork(db: Store, member: Member | undefined, review: Review): boolean {
  return review.state === 'closed' && isOfNetwork(db, member, review.networkId);
}

/**
 * True for the organisers who answer for a network; those with a task on the site are not among them: they could choose
 * who runs it.
 */
export function isOfNetwork(db: Store, member: Member | undefined, networkId: number): boolean {
  if (!member || !isActive(member) || hasRole(member, 'admin', 'moderator')) return false;
  return organiserSince(db, networkId, member.id) !== undefined;
}

/** The networks for which somebody answers, as `isOfNetwork` has it. */
export function answeredNetworks(db: Store, member: Member): Network[] {
  return networksOf(db, member).filter(({ id }) => isOfNetwork(db, member, id));
}

/** The review of an address for somebody who reads what it is made of. Throws not_found. */
export function reviewFor(db: Store, member: Member, id: number): Review {
  const review = reviewById(db, id);
  if (!canReadReview(db, member, review)) throw new AppError('not_found');
  return review;
}

/**
 * The same for the lead, where it is at one of these points. Throws not_found, forbidden for other reviewers, and
 * conflict at any other point.
 */
export function reviewToLead(db: Store, member: Member, id: number, ...points: readonly State[]): Review {
  const review = reviewFor(db, member, id);
  if (!canLeadReview(db, member, review)) throw new LeadsOnlyError();
  if (!points.includes(review.state)) throw new AppError('conflict');
  return review;
}

/** The same for those who may still declare their interests. Throws not_found. */
export function reviewToDeclare(db: Store, member: Member, id: number): Review {
  const review = reviewById(db, id);
  if (!['asked', 'in'].includes(standingOf(db, member, review))) throw new AppError('not_found');
  return review;
}

/** The same for the network, once it is closed. Throws not_found. */
export function reviewForNetwork(db: Store, member: Member, id: number): Review {
  const review = reviewById(db, id);
  if (!canReadAsNetwork(db, member, review)) throw new AppError('not_found');
  return review;
}

/** The review of this number, for whoever then asks how somebody stands to it. Throws not_found. */
export function reviewById(db: Store, id: number): Review {
  const row = db.select().from(reviews).where(eq(reviews.id, id)).get();
  if (!row) throw new AppError('not_found');
  return row;
}
