import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { formerNames } from '../../../db/schema/former-names.ts';

/** Keeps a name or an address that a member gives up, because mails of before have it: see `formerNamesOf`. */
export function giveUpName(tx: Transaction, memberId: number, name: string, now: Date): void {
  tx.insert(formerNames).values({ memberId, name, givenUpAt: now }).run();
}

/** What a member was called, and where they were written to, as long as a mail may still say so. */
export function formerNamesOf(tx: Database | Transaction, memberId: number): string[] {
  const kept = tx.select().from(formerNames).where(eq(formerNames.memberId, memberId)).all();
  return [...new Set(kept.map(({ name }) => name))];
}
