import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { transferChecks, visitGuests } from '../../../db/schema/transfers.ts';
import { callOffAll } from './offer-visit.ts';

/**
 * Takes away what was asked of a person, and where they wanted to go; what they offered does not take
 * place. What they recorded for their network is the
 * network's story and stays, under the number of somebody without a name.
 */
export function forgetTransfers(tx: Transaction, { id }: { id: number }, now: Date): undefined {
  callOffAll(tx, { id }, now);
  tx.delete(transferChecks).where(eq(transferChecks.memberId, id)).run();
  tx.delete(visitGuests).where(eq(visitGuests.memberId, id)).run();
}
