import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { reviews } from '../../../db/schema/reviews.ts';
import type { Member } from '../members/member.ts';
import type { Network } from '../networks/network.ts';
import { organiserIds } from '../networks/organiser.ts';
import { portfolioOf } from './portfolio/portfolio.ts';

const collator = new Intl.Collator('de');

/**
 * The networks of the portfolio that somebody may open a review of now, by name: none that is under review already,
 * that they run themselves, or that has ended. Throws not_found for everybody but the foundation's own.
 */
export function networkChoices(db: Database, member: Member, foundationId: number): Network[] {
  const taken = underReview(db, foundationId);
  return portfolioOf(db, member, foundationId)
    .map(({ network }) => network)
    .filter(({ id, endedAt }) => !taken.has(id) && !endedAt && !organiserIds(db, id).includes(member.id))
    .toSorted((a, b) => collator.compare(a.name, b.name));
}

function underReview(db: Database, foundationId: number): ReadonlySet<number> {
  const open = and(eq(reviews.foundationId, foundationId), inArray(reviews.state, ['draft', 'submitted', 'concluded']));
  const rows = db.select({ id: reviews.networkId }).from(reviews).where(open).all();
  return new Set(rows.map(({ id }) => id));
}
