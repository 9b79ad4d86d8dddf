import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { closingFacts } from '../../../db/schema/reviews.ts';
import type { Member } from '../members/member.ts';
import { networkById } from '../networks/find.ts';
import type { MoneyView } from '../networks/money/money-view.ts';
import type { Viewer } from '../networks/parts/viewer.ts';
import { knownOf, type Known } from './known.ts';
import { glanceOf, moneyGlance, type MoneyGlance } from './money-glance.ts';
import type { Review } from './review.ts';

/** What the site knew of a network at a moment, as those who review it saw it. */
export type Facts = { known: Known; money: MoneyGlance | undefined; at: Date };

/** As it is kept: what follows from the lines of money is reckoned anew. */
type Kept = { known: Known; view?: Omit<MoneyView, 'reserveAt'> & { reserveAt?: string } };

/** Keeps what whoever closes a review sees of the network now: its report says so for good. In their transaction. */
export function keepFacts(db: Database, member: Member, review: Review, now: Date): void {
  const { known, money } = factsNow(db, { member, runs: false, reviews: true }, review.networkId, now);
  const kept = { known, ...(money && { view: money.view }) };
  db.insert(closingFacts)
    .values({ reviewId: review.id, facts: JSON.stringify(kept), at: now })
    .run();
}

/** Those of the closing of a review, and as they are now where it is not closed or was before they were kept. */
export function factsOf(db: Database, viewer: Viewer, { id, networkId }: Review, now: Date): Facts {
  const row = db.select().from(closingFacts).where(eq(closingFacts.reviewId, id)).get();
  if (!row) return factsNow(db, viewer, networkId, now);
  const { known, view } = JSON.parse(row.facts) as Kept;
  return { known, money: view && glanceOf(revived(view), row.at), at: row.at };
}

/** Days are kept as text. The oldest reports do not know of when a reserve is. */
function revived({ reserveAt, ...view }: NonNullable<Kept['view']>): MoneyView {
  return { ...view, ...(reserveAt !== undefined && { reserveAt: new Date(reserveAt) }) };
}

function factsNow(db: Database, viewer: Viewer, networkId: number, now: Date): Facts {
  const known = knownOf(db, viewer.member, networkById(db, networkId));
  return { known, money: moneyGlance(db, viewer, networkId, now), at: now };
}
