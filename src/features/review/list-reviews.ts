import { and, desc, eq, inArray, isNotNull, lt, max } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { foundations } from '../../../db/schema/foundations.ts';
import { networks } from '../../../db/schema/networks.ts';
import { reviews } from '../../../db/schema/reviews.ts';
import { AppError } from '../../lib/errors.ts';
import { pageIn } from '../../lib/page.ts';
import { hasRole, type Member } from '../members/member.ts';
import { onlyReviewers, reviewsAnywhere } from './foundations/office.ts';
import { canReadAsNetwork, standingOf, type Review, type Standing, type State } from './review.ts';

/** Reviews on a page. */
export const REVIEWS_PAGE = 50;

const RUNNING: State[] = ['draft', 'submitted', 'concluded'];
const ENDED: State[] = ['closed', 'withdrawn'];

/** A review in a list: what it is about, and nothing of what it says. */
export type ListedReview = {
  id: number;
  network: { slug: string; name: string };
  foundation: { slug: string; name: string };
  state: State;
  dueOn: string;
  openedAt: Date;
  concludedAt: Date | null;
  closedAt: Date | null;
  withdrawnAt: Date | null;
};

/** How the reader stands to it: `asked` leads to the declaration. */
export type OwnReview = ListedReview & { standing: Exclude<Standing, 'outside' | 'recused'> };

/**
 * A foundation's reviews that are under way, without those in which the reader has an interest: all of them, for each
 * waits for somebody, and a network has one at most. Throws not_found.
 */
export function runningReviewsOf(db: Database, member: Member, foundationId: number): OwnReview[] {
  onlyReviewers(db, member, foundationId);
  return listed(db)
    .where(and(eq(reviews.foundationId, foundationId), inArray(reviews.state, RUNNING)))
    .orderBy(desc(reviews.id))
    .all()
    .flatMap((row) => ownIn(db, member, row));
}

/**
 * The same of those that have ended, the newest first, a page at a time. `next` is there if more follow: the next page's
 * `before`.
 */
export function endedReviewsOf(
  db: Database,
  member: Member,
  foundationId: number,
  before?: number,
): { reviews: OwnReview[]; next?: number } {
  onlyReviewers(db, member, foundationId);
  const older = before === undefined ? undefined : lt(reviews.id, before);
  const rows = listed(db)
    .where(and(eq(reviews.foundationId, foundationId), inArray(reviews.state, ENDED), older))
    .orderBy(desc(reviews.id))
    .limit(REVIEWS_PAGE + 1)
    .all();
  const { page, last } = pageIn(rows, REVIEWS_PAGE);
  return { reviews: page.flatMap((row) => ownIn(db, member, row)), ...(last && { next: last.review.id }) };
}

/** The reviews of a network that somebody takes part in, for whichever foundation, the newest first. */
export function ownReviewsOf(db: Database, member: Member, networkId: number): OwnReview[] {
  if (!reviewsAnywhere(db, member)) return [];
  return listed(db)
    .where(eq(reviews.networkId, networkId))
    .orderBy(desc(reviews.id))
    .all()
    .flatMap((row) => ownIn(db, member, row));
}

/** The newest review of each of these networks by a foundation, by the network's number, as far as somebody takes part. */
export function newestReviewsOf(
  db: Database,
  member: Member,
  foundationId: number,
  networkIds: readonly number[],
): Map<number, OwnReview> {
  onlyReviewers(db, member, foundationId);
  const newest = db
    .select({ id: max(reviews.id) })
    .from(reviews)
    .where(and(eq(reviews.foundationId, foundationId), inArray(reviews.networkId, [...networkIds])))
    .groupBy(reviews.networkId);
  const rows = listed(db).where(inArray(reviews.id, newest)).all();
  return new Map(rows.flatMap((row) => ownIn(db, member, row).map((own) => [row.review.networkId, own] as const)));
}

/** The closed reviews of a network that somebody may read for it, the newest first; empty for all others. */
export function closedReviewsOf(db: Database, member: Member, networkId: number): ListedReview[] {
  return listed(db)
    .where(and(eq(reviews.networkId, networkId), isNotNull(reviews.closedAt)))
    .orderBy(desc(reviews.closedAt), desc(reviews.id))
    .limit(REVIEWS_PAGE)
    .all()
    .filter(({ review }) => canReadAsNetwork(db, member, review))
    .map(inList);
}

/** That there are reviews, for those who administer the site: not what they say. Throws not_found for all others. */
export function reviewsThatExist(
  db: Database,
  member: Member,
  before?: number,
): { reviews: ListedReview[]; next?: number } {
  if (!hasRole(member, 'admin')) throw new AppError('not_found');
  const rows = listed(db)
    .where(before === undefined ? undefined : lt(reviews.id, before))
    .orderBy(desc(reviews.id))
    .limit(REVIEWS_PAGE + 1)
    .all();
  const { page, last } = pageIn(rows, REVIEWS_PAGE);
  return { reviews: page.map(inList), ...(last && { next: last.review.id }) };
}

type Row = { review: Review; network: ListedReview['network']; foundation: ListedReview['foundation'] };

/** Nothing for those outside, and for those with an interest. */
function ownIn(db: Database, member: Member, row: Row): OwnReview[] {
  const standing = standingOf(db, member, row.review);
  return standing === 'in' || standing === 'asked' ? [{ ...inList(row), standing }] : [];
}

function listed(db: Database) {
  return db
    .select({
      review: reviews,
      network: { slug: networks.slug, name: networks.name },
      foundation: { slug: foundations.slug, name: foundations.name },
    })
    .from(reviews)
    .innerJoin(networks, eq(networks.id, reviews.networkId))
    .innerJoin(foundations, eq(foundations.id, reviews.foundationId))
    .$dynamic();
}

function inList({ review, network, foundation }: Row): ListedReview {
  const { id, state, dueOn, openedAt, concludedAt, closedAt, withdrawnAt } = review;
  return { id, network, foundation, state, dueOn, openedAt, concludedAt, closedAt, withdrawnAt };
}
