import { asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { costLines, fundingLines, networkPartners } from '../../../../db/schema/structures.ts';
import type { LinePart, PartBody } from '../parts/part.ts';

type Store = Database | Transaction;

export type FundingLine = typeof fundingLines.$inferSelect;
export type CostLine = typeof costLines.$inferSelect;
export type Partner = typeof networkPartners.$inferSelect;

/** Where the money of a network comes from, in the order in which it begins. */
export function fundingOf(db: Store, networkId: number): FundingLine[] {
  return db
    .select()
    .from(fundingLines)
    .where(eq(fundingLines.networkId, networkId))
    .orderBy(asc(fundingLines.from), asc(fundingLines.id))
    .all();
}

/** What a network costs, in the order in which it begins. */
export function costsOf(db: Store, networkId: number): CostLine[] {
  return db
    .select()
    .from(costLines)
    .where(eq(costLines.networkId, networkId))
    .orderBy(asc(costLines.from), asc(costLines.id))
    .all();
}

/** Who carries it with others, in the order in which they were added. */
export function partnersOf(db: Store, networkId: number): Partner[] {
  return db
    .select()
    .from(networkPartners)
    .where(eq(networkPartners.networkId, networkId))
    .orderBy(asc(networkPartners.id))
    .all();
}

/** The lines of a part as a version keeps them. */
export function snapshot(db: Store, networkId: number, part: LinePart): NonNullable<PartBody['lines']> {
  const rows = { partners: partnersOf, funding: fundingOf, costs: costsOf }[part](db, networkId);
  return rows.map(({ networkId: _, ...line }) => line);
}
