import type { Database } from '../../../../db/database.ts';
import { dayAtHome } from '../../../lib/home-clock.ts';
import type { Member } from '../../members/member.ts';
import { organisedIds } from '../../networks/organiser.ts';
import { foundationsOf } from '../foundations/find.ts';
import type { Foundation } from '../foundations/foundation.ts';
import type { Office } from '../foundations/office.ts';
import {
  closedReviewsOf,
  endedReviewsOf,
  runningReviewsOf,
  type ListedReview,
  type OwnReview,
} from '../list-reviews.ts';
import { isOwnStep, nextStep, type OwnStep } from '../next-step.ts';
import { replyTo } from '../reply-to-review.ts';
import { reviewById } from '../review.ts';
import { awaited, seatsOf } from '../seats.ts';
import { ownSheet } from '../sheets/own-sheet.ts';
import { hasSeen } from '../sight.ts';

/** What a review asks of somebody now. */
export type Task = 'declare' | OwnStep | 'read_result';

export type DeskReview = OwnReview & {
  task?: Task;
  /** True after the last day, while sheets are still written. */
  isLate: boolean;
  hasReply: boolean;
};

/** A foundation that somebody reviews for, with its reviews as they see them. */
export type Desk = {
  foundation: Foundation;
  office: Office;
  /** Under way, what is due first before all others. */
  running: DeskReview[];
  /** Closed and withdrawn ones, the newest first. */
  done: DeskReview[];
  next?: number;
};

/** A closed review of a network that the reader runs. */
export type ForNetwork = ListedReview & { isNew: boolean; hasReply: boolean };

/** One desk for each foundation that the member reviews for. `before`: the page of what has ended at one of them. */
export function desksOf(db: Database, member: Member, now: Date, before?: { slug: string; id: number }): Desk[] {
  return foundationsOf(db, member).map(({ foundation, office }) => {
    const from = before?.slug === foundation.slug ? before.id : undefined;
    const { reviews: done, next } = endedReviewsOf(db, member, foundation.id, from);
    return {
      ...{ foundation, office, running: runningAt(db, member, { foundation, office }, now) },
      done: done.map((review) => onDesk(db, { review, member, office }, now)),
      ...(next !== undefined && { next }),
    };
  });
}

/** What is under way at all desks of a member, what is due first before all others. */
export function runningOnDesks(db: Database, member: Member, now: Date): DeskReview[] {
  return foundationsOf(db, member)
    .flatMap((desk) => runningAt(db, member, desk, now))
    .toSorted(byDeadline);
}

/** The closed reviews of all networks that a member runs or ran to their end, as far as they may read them. */
export function reviewsForNetworks(db: Database, member: Member): ForNetwork[] {
  return organisedIds(db, member.id).flatMap((id) => reviewsForNetwork(db, member, id));
}

/** The same of one network; empty for everybody who does not run it. */
export function reviewsForNetwork(db: Database, member: Member, networkId: number): ForNetwork[] {
  return closedReviewsOf(db, member, networkId).map((review) => ({
    ...review,
    isNew: !hasSeen(db, review.id, member.id, 'closed_review'),
    hasReply: replyTo(db, review.id) !== undefined,
  }));
}

function runningAt(
  db: Database,
  member: Member,
  { foundation, office }: Pick<Desk, 'foundation' | 'office'>,
  now: Date,
): DeskReview[] {
  return runningReviewsOf(db, member, foundation.id)
    .map((review) => onDesk(db, { review, member, office }, now))
    .toSorted(byDeadline);
}

type Given = { review: OwnReview; member: Member; office: Office };

function onDesk(db: Database, { review, member, office }: Given, now: Date): DeskReview {
  const isLate = review.state === 'draft' && review.dueOn < dayAtHome(now);
  const hasReply = replyTo(db, review.id) !== undefined;
  const task = review.standing === 'asked' ? asked(review) : ownStep(db, { review, member, office }, isLate, now);
  return { ...review, isLate, hasReply, ...(task && { task }) };
}

/** What has ended can be read, but waits for nobody. */
function asked({ state }: OwnReview): Task | undefined {
  return state === 'closed' || state === 'withdrawn' ? undefined : 'declare';
}

function ownStep(db: Database, { review, member, office }: Given, isLate: boolean, now: Date): Task | undefined {
  const sheet = ownSheet(db, review.id, member.id);
  const leads = office === 'lead';
  // Only a lead who has handed in their own sheet, or judges no more, learns whether the others have.
  const looks = leads && review.state === 'draft' && (sheet === 'submitted' || sheet === 'spared');
  const isWhole = looks && awaited(seatsOf(db, reviewById(db, review.id), now)).length === 0;
  const step = nextStep({ state: review.state, leads, sheet, isTime: isLate || isWhole, hasReply: false });
  if (isOwnStep(step)) return step;
  const isUnread = review.state === 'concluded' && !hasSeen(db, review.id, member.id, 'conclusion');
  return isUnread ? 'read_result' : undefined;
}

function byDeadline(a: DeskReview, b: DeskReview): number {
  return a.dueOn.localeCompare(b.dueOn) || b.id - a.id;
}
