import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { passwords } from '../../../db/schema/auth.ts';
import { ProblemError } from '../../lib/problems.ts';
import { emailField } from '../members/email.ts';
import { memberByEmail } from '../members/find.ts';
import type { Door, Visitor } from './door.ts';
import { letIn, type Entry } from './let-in.ts';
import { LIMITS, spend } from './limits.ts';
import { isPassword, passwordField } from './password.ts';

export const passwordForm = z.object({ email: emailField, password: passwordField });

/**
 * Lets in whoever knows the password. Throws the same ProblemError after the same time for a wrong password, for an
 * account without one and for none at all.
 */
export async function signInByPassword(
  door: Door,
  visitor: Visitor,
  { email, password }: z.infer<typeof passwordForm>,
  now: Date,
): Promise<Entry> {
  const pair = { limit: LIMITS.signInPair, subject: `${email} ${visitor.address}` };
  const account = { limit: LIMITS.signInAccount, subject: email };
  spend(door.limits, [{ limit: LIMITS.signInAddress, subject: visitor.address }, pair, account], now);
  const member = memberByEmail(door.db, email, now);
  const hash = passwordHash(door.db, member?.id ?? 0);
  const refusal = new ProblemError('form', 'wrong_sign_in');
  if (!(await isPassword(hash, password)) || !member) throw refusal;
  if (member.suspendedUntil) throw new ProblemError('form', 'suspended');
  door.limits.forget(pair);
  return letIn(door.db, visitor, member, now, (tx) => {
    // It may have been changed while this one was compared, and every session ended.
    if (passwordHash(tx, member.id) !== hash) throw refusal;
  });
}

/** The hash of a member's password; undefined where they sign in by mail. */
export function passwordHash(db: Database | Transaction, memberId: number): string | undefined {
  return db.select().from(passwords).where(eq(passwords.memberId, memberId)).get()?.hash;
}
