import type { Database, Transaction } from '../../../db/database.ts';
import { reviewersOf, type Office } from './foundations/office.ts';
import { standingOf, type Review, type Standing } from './review.ts';
import { sheetOf } from './sheets/sheet.ts';

/** Somebody who reviews for the foundation, and how they stand to a review. */
export type Seat = {
  memberId: number;
  name: string;
  office: Office;
  standing: Exclude<Standing, 'outside'>;
  /** When they handed in their sheet; null: not yet. */
  submittedAt: Date | null;
};

/** Who sits on a review now, the first that came to the foundation first. For those who may read it. */
export function seatsOf(db: Database | Transaction, review: Review, now: Date): Seat[] {
  return reviewersOf(db, review.foundationId, now).flatMap(({ member, office }): Seat[] => {
    const standing = standingOf(db, member, review);
    if (standing === 'outside') return [];
    const submittedAt = sheetOf(db, review.id, member.id)?.submittedAt ?? null;
    return [{ memberId: member.id, name: member.name, office, standing, submittedAt }];
  });
}

/** Those whose sheet a review still waits for. */
export function awaited(seats: readonly Seat[]): Seat[] {
  return seats.filter(({ standing, submittedAt }) => standing !== 'recused' && !submittedAt);
}
