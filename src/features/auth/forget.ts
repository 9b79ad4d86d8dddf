import { eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { authenticators, mailedTokens, passwords, recoveryCodes, sessions } from '../../../db/schema/auth.ts';
import { hashToken } from '../../lib/ids.ts';

/** Takes away by what a member signs in, and every browser in which they are signed in. */
export function forgetSigningIn(tx: Transaction, { id, emails }: { id: number; emails: string[] }): undefined {
  for (const table of [sessions, passwords, authenticators, recoveryCodes, mailedTokens]) {
    tx.delete(table).where(eq(table.memberId, id)).run();
  }
  // Links that were asked for before there was an account.
  tx.delete(mailedTokens)
    .where(inArray(mailedTokens.emailHash, emails.map(hashToken)))
    .run();
}
