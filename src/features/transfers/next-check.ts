import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import type { Transfer } from './transfer.ts';

/**
 * Says on which day it is asked whether it still runs; null: never. No change that a form in somebody's hands would have
 * to be told of.
 */
export function askNext(tx: Transaction, { id }: Transfer, nextCheck: string | null): void {
  tx.update(transfers).set({ nextCheck }).where(eq(transfers.id, id)).run();
}
