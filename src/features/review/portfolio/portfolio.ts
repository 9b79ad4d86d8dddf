import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../../db/database.ts';
import { portfolio } from '../../../../db/schema/foundations.ts';
import { AppError } from '../../../lib/errors.ts';
import type { Member } from '../../members/member.ts';
import { idField } from '../../members/profile-fields.ts';
import { networkById, networksById } from '../../networks/find.ts';
import type { Network } from '../../networks/network.ts';
import { onlyReviewers } from '../foundations/office.ts';

/** Whether a foundation pays for a network, or keeps an eye on it. */
export const HOW = ['funds', 'watches'] as const;

/** How a network is held; and which, where it is new. */
export const holdingForm = z.object({ how: z.enum(HOW) });
export const portfolioForm = holdingForm.extend({ networkId: idField });

/** A network in a portfolio. */
export type Held = { network: Network; how: (typeof HOW)[number]; addedAt: Date };

/** Takes a network into the portfolio, or changes how it is there. Throws not_found. */
export function addToPortfolio(
  db: Database,
  member: Member,
  foundationId: number,
  { networkId, how }: z.output<typeof portfolioForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    onlyReviewers(tx, member, foundationId);
    networkById(tx, networkId);
    tx.insert(portfolio)
      .values({ foundationId, networkId, how, addedBy: member.id, addedAt: now })
      .onConflictDoUpdate({ target: [portfolio.foundationId, portfolio.networkId], set: { how } })
      .run();
  });
}

/** Takes a network out of the portfolio; its reviews stay. Throws not_found. */
export function removeFromPortfolio(db: Database, member: Member, foundationId: number, networkId: number): void {
  db.transaction((tx) => {
    onlyReviewers(tx, member, foundationId);
    const one = and(eq(portfolio.foundationId, foundationId), eq(portfolio.networkId, networkId));
    if (tx.delete(portfolio).where(one).run().changes === 0) throw new AppError('not_found');
  });
}

/** The portfolio, in the order of the networks' numbers. Throws not_found for everybody but the foundation's own. */
export function portfolioOf(db: Database | Transaction, member: Member, foundationId: number): Held[] {
  onlyReviewers(db, member, foundationId);
  const rows = db
    .select()
    .from(portfolio)
    .where(eq(portfolio.foundationId, foundationId))
    .orderBy(asc(portfolio.networkId))
    .all();
  const networks = networksById(
    db,
    rows.map(({ networkId }) => networkId),
  );
  return rows.flatMap(({ networkId, how, addedAt }) => {
    const network = networks.get(networkId);
    return network ? [{ network, how, addedAt }] : [];
  });
}

/** How a network is in the portfolio; undefined where it is not. */
export function howHeld(db: Database | Transaction, foundationId: number, networkId: number) {
  const one = and(eq(portfolio.foundationId, foundationId), eq(portfolio.networkId, networkId));
  return db.select().from(portfolio).where(one).get()?.how;
}
