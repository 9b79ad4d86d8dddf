import { eq, inArray, lte } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { transferChecks, transfers } from '../../../db/schema/transfers.ts';

/** Removes questions whose links no longer work. Answers with their number. */
export function forgetChecks(db: Database, now: Date): number {
  return db.delete(transferChecks).where(lte(transferChecks.expiresAt, now)).run().changes;
}

/** Of a network that ends nobody is asked any more. */
export function dropChecks(tx: Transaction, networkId: number): void {
  const own = eq(transfers.networkId, networkId);
  const ids = tx.select({ id: transfers.id }).from(transfers).where(own);
  tx.delete(transferChecks).where(inArray(transferChecks.transferId, ids)).run();
  tx.update(transfers).set({ nextCheck: null }).where(own).run();
}
