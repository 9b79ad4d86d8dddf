import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { foundationReviewers } from '../../../../db/schema/foundations.ts';
import { reviews, sheets } from '../../../../db/schema/reviews.ts';
import { AppError } from '../../../lib/errors.ts';
import type { Member } from '../../members/member.ts';
import { logAct } from './log.ts';
import { canLead, hasOtherLead, held, onlyLead } from './office.ts';

/** Everyone may go, and a lead may end that somebody reviews; nobody puts a lead out but they themselves. */
export function canEndOffice(
  db: Database | Transaction,
  member: Member,
  foundationId: number,
  memberId: number,
): boolean {
  if (member.id === memberId) return true;
  const other = db.select().from(foundationReviewers).where(held(foundationId, memberId)).get();
  return canLead(db, member, foundationId) && other?.office === 'reviewer';
}

/**
 * Ends that somebody reviews for a foundation: at once nothing of it is there for them. What they handed in stays with
 * the review, and what they did not goes. Throws not_found, and conflict for the last lead while there are others who need one.
 */
export function endOffice(db: Database, member: Member, foundationId: number, memberId: number, now: Date): void {
  db.transaction((tx) => {
    const row = tx.select().from(foundationReviewers).where(held(foundationId, memberId)).get();
    if (!row || !canEndOffice(tx, member, foundationId, memberId)) throw new AppError('not_found');
    if (row.office === 'lead' && !hasOtherLead(tx, foundationId, memberId, now)) throw new AppError('conflict');
    tx.delete(foundationReviewers).where(held(foundationId, memberId)).run();
    setAsideDrafts(tx, foundationId, memberId);
    const own = member.id === memberId;
    logAct(
      tx,
      foundationId,
      own ? { by: memberId, kind: 'leave' } : { by: member.id, kind: 'end_office', about: memberId },
      now,
    );
  });
}

/** True for the only lead of a foundation: it is not left without. */
export function isNeededLead(db: Database | Transaction, other: Member, foundationId: number, now: Date): boolean {
  return canLead(db, other, foundationId) && !hasOtherLead(db, foundationId, other.id, now);
}

/** A lead lets a reviewer lead too. Throws not_found, forbidden, and conflict for somebody who leads already. */
export function makeLead(db: Database, member: Member, foundationId: number, memberId: number, now: Date): void {
  db.transaction((tx) => {
    onlyLead(tx, member, foundationId);
    const row = tx.select().from(foundationReviewers).where(held(foundationId, memberId)).get();
    if (!row) throw new AppError('not_found');
    if (row.office === 'lead') throw new AppError('conflict');
    tx.update(foundationReviewers).set({ office: 'lead' }).where(held(foundationId, memberId)).run();
    logAct(tx, foundationId, { by: member.id, kind: 'make_lead', about: memberId }, now);
  });
}

function setAsideDrafts(tx: Transaction, foundationId: number, memberId: number): void {
  const own = tx.select({ id: reviews.id }).from(reviews).where(eq(reviews.foundationId, foundationId));
  tx.delete(sheets)
    .where(and(eq(sheets.memberId, memberId), isNull(sheets.submittedAt), inArray(sheets.reviewId, own)))
    .run();
}
