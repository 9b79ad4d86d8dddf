import { and, asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { foundationReviewers } from '../../../../db/schema/foundations.ts';
import { members } from '../../../../db/schema/members.ts';
import { AppError, LeadsOnlyError } from '../../../lib/errors.ts';
import { areActive, memberOf } from '../../members/find.ts';
import { hasRole, isActive, type Member } from '../../members/member.ts';

/** The lead opens, concludes and closes reviews and chooses who reviews; everyone writes a sheet. */
export const OFFICES = ['lead', 'reviewer'] as const;
export type Office = (typeof OFFICES)[number];

export type HeldOffice = typeof foundationReviewers.$inferSelect;

type Store = Database | Transaction;

/** Whoever administers the site reads no reviews, so they hold no office in a foundation, whatever stands in the store. */
export function canHoldOffice(member: Member): boolean {
  return isActive(member) && !hasRole(member, 'admin');
}

/** The office that a member holds in a foundation at this moment; undefined for everybody else. */
export function officeIn(db: Store, member: Member | undefined, foundationId: number): Office | undefined {
  return heldBy(db, member, foundationId)?.office;
}

/** The same, with what they may read by it. */
export function heldBy(db: Store, member: Member | undefined, foundationId: number): HeldOffice | undefined {
  if (!member || !canHoldOffice(member)) return undefined;
  return db.select().from(foundationReviewers).where(held(foundationId, member.id)).get();
}

/** Sees what is the foundation's own: portfolio, questions, that there are reviews. */
export function canReviewFor(db: Store, member: Member | undefined, foundationId: number): boolean {
  return officeIn(db, member, foundationId) !== undefined;
}

export function canLead(db: Store, member: Member | undefined, foundationId: number): boolean {
  return officeIn(db, member, foundationId) === 'lead';
}

/** True for those who review for any foundation: they see those parts of networks' pages that are for reviewers. */
export function reviewsAnywhere(db: Store, member: Member | undefined): boolean {
  if (!member || !canHoldOffice(member)) return false;
  const own = eq(foundationReviewers.memberId, member.id);
  return db.select().from(foundationReviewers).where(own).limit(1).get() !== undefined;
}

/** Throws not_found: nobody else learns what a foundation has. */
export function onlyReviewers(db: Store, member: Member, foundationId: number): void {
  if (!canReviewFor(db, member, foundationId)) throw new AppError('not_found');
}

/** Throws not_found for strangers, and forbidden for reviewers, who know what there is. */
export function onlyLead(db: Store, member: Member, foundationId: number): void {
  onlyReviewers(db, member, foundationId);
  if (!canLead(db, member, foundationId)) throw new LeadsOnlyError();
}

/** Somebody who reviews for a foundation. */
export type Reviewer = { member: Member; office: Office; since: Date };

/** Those who review for a foundation and are active, the first that came first. */
export function reviewersOf(db: Store, foundationId: number, now: Date): Reviewer[] {
  return db
    .select({ row: members, office: foundationReviewers.office, since: foundationReviewers.since })
    .from(foundationReviewers)
    .innerJoin(members, eq(members.id, foundationReviewers.memberId))
    .where(and(eq(foundationReviewers.foundationId, foundationId), areActive(db, now)))
    .orderBy(asc(foundationReviewers.memberId))
    .all()
    .flatMap(({ row, office, since }) => {
      const member = memberOf(db, row, now);
      return member && canHoldOffice(member) ? [{ member, office, since }] : [];
    });
}

/** Those of them who lead: somebody who cannot act leads nothing, whatever stands in the store. */
export function leadsOf(db: Store, foundationId: number, now: Date): Member[] {
  return reviewersOf(db, foundationId, now).flatMap(({ member, office }) => (office === 'lead' ? [member] : []));
}

/** True if somebody else leads, so that the foundation is not without. */
export function hasOtherLead(db: Store, foundationId: number, memberId: number, now: Date): boolean {
  return leadsOf(db, foundationId, now).some(({ id }) => id !== memberId);
}

export function held(foundationId: number, memberId: number) {
  return and(eq(foundationReviewers.foundationId, foundationId), eq(foundationReviewers.memberId, memberId));
}
