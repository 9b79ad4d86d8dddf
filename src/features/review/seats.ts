import type { Database, Transaction } from '../../../db/database.ts';
import type { Member } from '../members/member.ts';
import { reviewersOf, type Office } from './foundations/office.ts';
import { canReadReview, standingOf, type Review, type Standing } from './review.ts';
import { sheetStanding } from './sheets/sheet.ts';
import { sparedAs } from './spared.ts';

/** Somebody who reviews for the foundation, and how they stand to a review. */
export type Seat = {
  memberId: number;
  name: string;
  office: Office;
  standing: Exclude<Standing, 'outside'>;
  /** Since when they review for the foundation. */
  since: Date;
  /** When they handed in their sheet; null: not yet. */
  submittedAt: Date | null;
  /** True for a lead who has stepped out of judging, or was not asked before they led. */
  onlyLeads: boolean;
};

/** Who sits on a review now, the first that came to the foundation first. For those who may read it. */
export function seatsOf(db: Database | Transaction, review: Review, now: Date): Seat[] {
  return reviewersOf(db, review.foundationId, now).flatMap(({ member, office, since }): Seat[] => {
    const standing = standingOf(db, member, review);
    if (standing === 'outside') return [];
    const submittedAt = sheetStanding(db, review.id, member.id)?.submittedAt ?? null;
    const onlyLeads = sparedAs(db, review.id, member.id) !== undefined;
    return [{ memberId: member.id, name: member.name, office, standing, since, submittedAt, onlyLeads }];
  });
}

/** Those whose sheet a review still waits for. */
export function awaited(seats: readonly Seat[]): Seat[] {
  return seats.filter(({ standing, submittedAt, onlyLeads }) => standing !== 'recused' && !submittedAt && !onlyLeads);
}

/**
 * How far somebody is with their part of a review. `unanswered` and `unwritten`: they were asked when it began, and until
 * nobody wrote any more they said nothing, or handed nothing in; `late`: they came after it had begun; `only_leads`: they
 * lead it, or wrote what it comes to, without a sheet of their own.
 */
export type Part = Seat['standing'] | 'handed_in' | 'unanswered' | 'unwritten' | 'late' | 'only_leads';

type Reached = Pick<Review, 'state' | 'openedAt' | 'concludedBy'>;

export function partOf({ memberId, standing, since, submittedAt, onlyLeads }: Seat, review: Reached): Part {
  if (standing === 'recused') return 'recused';
  if (submittedAt) return 'handed_in';
  if (onlyLeads || memberId === review.concludedBy) return 'only_leads';
  if (review.state === 'draft') return standing;
  if (since > review.openedAt) return 'late';
  return standing === 'asked' ? 'unanswered' : 'unwritten';
}

/** How somebody may stand to a review without having handed in a sheet. */
export const ABSENT = ['only_leads', 'recused', 'unanswered', 'unwritten'] as const satisfies readonly Part[];

/** The names of those who are so far. */
export function namesIn(part: Part, seats: readonly Seat[], review: Reached): string[] {
  return seats.filter((seat) => partOf(seat, review) === part).map(({ name }) => name);
}

/** Those who were asked and are not recused, whether they have said anything of their interests or not. */
export function stillAsked(db: Database | Transaction, review: Review, now: Date): Member[] {
  const all = reviewersOf(db, review.foundationId, now).map(({ member }) => member);
  return all.filter((member) => ['asked', 'in'].includes(standingOf(db, member, review)));
}

/** Those who take part in a review: neither recused, nor still silent about their interests. They hear how it goes on. */
export function takingPart(db: Database | Transaction, review: Review, now: Date): Member[] {
  const all = reviewersOf(db, review.foundationId, now).map(({ member }) => member);
  return all.filter((member) => canReadReview(db, member, review));
}
