import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { reviews } from '../../../db/schema/reviews.ts';
import { AppError } from '../../lib/errors.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalProse } from '../../lib/text.ts';
import type { Member } from '../members/member.ts';
import { promisedDay } from './deadline.ts';
import { logAct } from './foundations/log.ts';
import { reviewToLead, type Review } from './review.ts';
import { awaited, seatsOf, type Seat } from './seats.ts';
import { requireSheet, setAsideDraft, setAsideDrafts, sheetStanding, submittedSheets } from './sheets/sheet.ts';
import { spare, sparedAs, spareNoMore } from './spared.ts';

/** A paragraph. */
export const MAX_ENDING_REASON = 1_000;

export const endingForm = z.object({
  /** Why before the last day, with sheets missing. */
  reason: optionalProse(MAX_ENDING_REASON),
  /** The buttons of a lead who steps out of judging, and back into it; absent: the writing ends. */
  act: z.enum(['only_lead', 'write_too']).optional(),
});

/** How far the writing is, as its lead sees it before they end it. */
export type Writing = {
  handedIn: number;
  /** Those whose sheet is missing. Who still writes reads how many, not who. */
  missing: Seat[];
  /** What the lead has done with their own part. */
  own: 'open' | 'handed_in' | 'only_leads';
  /** True where it takes a reason to end it. */
  isEarly: boolean;
};

export function writingOf(db: Database | Transaction, { id }: Member, review: Review, now: Date): Writing {
  const missing = awaited(seatsOf(db, review, now));
  return {
    handedIn: submittedSheets(db, review.id).length,
    missing,
    own: ownPart(db, review.id, id),
    isEarly: missing.length > 0 && dayAtHome(now) <= promisedDay(review),
  };
}

/**
 * Ends the writing: all who review may now read what was submitted, and what was not is set aside. As long as sheets are
 * missing and the last day that was ever named has not passed, it takes a reason, which the network reads later. Throws not_found, forbidden,
 * conflict, and a problem before the first sheet is submitted, and for a lead who has neither submitted theirs nor
 * stepped out of judging.
 */
export function endWriting(
  db: Database,
  member: Member,
  reviewId: number,
  { reason }: Pick<z.output<typeof endingForm>, 'reason'>,
  now: Date,
): void {
  db.transaction((tx) => {
    const review = reviewToLead(tx, member, reviewId, 'draft');
    requireSheet(tx, reviewId);
    const { own, isEarly } = writingOf(tx, member, review, now);
    if (own === 'open') throw new ProblemError('form', 'lead_writes');
    if (isEarly && reason === undefined) throw new ProblemError('reason', 'required');
    setAsideDrafts(tx, reviewId);
    const row = { state: 'submitted' as const, endedWhy: isEarly ? reason : null };
    tx.update(reviews).set(row).where(eq(reviews.id, reviewId)).run();
    logAct(tx, review.foundationId, { by: member.id, kind: 'end_writing', reviewId }, now);
  });
}

/**
 * A lead leads without judging: their draft goes, and the review says so. Throws not_found, forbidden, and
 * conflict once they have submitted, or nobody writes any more.
 */
export function onlyLead(db: Database, member: Member, reviewId: number, now: Date): void {
  db.transaction((tx) => {
    const review = reviewToLead(tx, member, reviewId, 'draft');
    if (ownPart(tx, reviewId, member.id) !== 'open') throw new AppError('conflict');
    setAsideDraft(tx, reviewId, member.id);
    spare(tx, reviewId, [member.id], { how: 'only_leads', now });
    logAct(tx, review.foundationId, { by: member.id, kind: 'only_lead', reviewId }, now);
  });
}

/**
 * A lead who had stepped out judges after all. They have read nothing of others until then. Throws not_found, forbidden,
 * and conflict for whoever had not stepped out, or once nobody writes any more.
 */
export function writeToo(db: Database, member: Member, reviewId: number, now: Date): void {
  db.transaction((tx) => {
    const review = reviewToLead(tx, member, reviewId, 'draft');
    if (ownPart(tx, reviewId, member.id) !== 'only_leads') throw new AppError('conflict');
    spareNoMore(tx, reviewId, member.id);
    logAct(tx, review.foundationId, { by: member.id, kind: 'write_too', reviewId }, now);
  });
}

function ownPart(db: Database | Transaction, reviewId: number, memberId: number): Writing['own'] {
  if (sheetStanding(db, reviewId, memberId)?.submittedAt) return 'handed_in';
  return sparedAs(db, reviewId, memberId) ? 'only_leads' : 'open';
}
