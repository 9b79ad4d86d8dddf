import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { ProblemError } from '../../lib/problems.ts';
import { post, postInVain } from '../mail/outbox.ts';
import { emailField } from '../members/email.ts';
import { memberByEmail, memberById } from '../members/find.ts';
import { confirmMember } from '../members/join.ts';
import type { Member } from '../members/member.ts';
import type { Door, Visitor } from './door.ts';
import { letIn, type Entry } from './let-in.ts';
import { LIMITS, spend } from './limits.ts';
import { signInLetter, suspendedSignInLetter } from './mails.ts';
import { findLink, mailToken, tryCode, useUp, type MailedToken } from './mailed-token.ts';

export const askForm = z.object({ email: emailField });
export const codeForm = z.object({ email: emailField, code: z.string().max(20, 'wrong_code') });

/** Mails a link and a code to an address. Does the same in the same time where nobody has it, but for the mail. */
export function askToSignIn(door: Door, visitor: Visitor, { email }: z.infer<typeof askForm>, now: Date): void {
  const asked = [
    { limit: LIMITS.mailAddress, subject: visitor.address },
    { limit: LIMITS.mailAccount, subject: email },
  ];
  spend(door.limits, asked, now);
  door.db.transaction((tx) => mailSignIn(tx, email, now));
}

/** The same within a transaction of somebody else, such as joining. */
export function mailSignIn(tx: Transaction, email: string, now: Date): void {
  const member = memberByEmail(tx, email, now);
  if (member?.suspendedUntil) {
    post(tx, suspendedSignInLetter(member, member.suspendedUntil), now);
    return;
  }
  const secrets = mailToken(tx, { purpose: 'sign_in', email, memberId: member?.id }, now);
  if (member) post(tx, signInLetter(member, secrets), now);
  else postInVain(tx, signInLetter({ email, locale: 'de' }, secrets), now);
}

/** Whom a mailed link would let in: for the page with the button, which changes nothing. */
export function linkOwner(db: Database, token: string, now: Date): Pick<Member, 'name' | 'email'> | undefined {
  const link = findLink(db, 'sign_in', token, now);
  return link?.memberId ? memberById(db, link.memberId, now) : undefined;
}

/** Lets in whoever holds a mailed link. Throws ProblemError for one that was used or has expired. */
export async function signInByLink(door: Door, visitor: Visitor, token: string, now: Date): Promise<Entry> {
  spend(door.limits, [{ limit: LIMITS.linkAddress, subject: visitor.address }], now);
  return letInBy(door, visitor, findLink(door.db, 'sign_in', token, now), new ProblemError('form', 'wrong_link'), now);
}

/** Lets in whoever read the code in their mail, on whatever device. */
export async function signInByCode(
  door: Door,
  visitor: Visitor,
  { email, code }: z.infer<typeof codeForm>,
  now: Date,
): Promise<Entry> {
  const account = { limit: LIMITS.codeAccountDay, subject: email };
  spend(door.limits, [{ limit: LIMITS.codeAddress, subject: visitor.address }, account], now);
  const mailed = tryCode(door.db, { purpose: 'sign_in', email }, code, now);
  const entry = await letInBy(door, visitor, mailed, new ProblemError('code', 'wrong_code'), now);
  door.limits.forget(account);
  return entry;
}

/** Whoever reads the mail of an address owns it, so this confirms the account too. */
async function letInBy(
  door: Door,
  visitor: Visitor,
  mailed: MailedToken | undefined,
  refusal: ProblemError,
  now: Date,
) {
  const member = mailed?.memberId ? memberById(door.db, mailed.memberId, now) : undefined;
  if (!mailed || !member) throw refusal;
  if (member.suspendedUntil) throw new ProblemError('form', 'suspended');
  const entry = await letIn(door.db, visitor, member, now, (tx) => {
    if (!useUp(tx, mailed, now)) throw refusal;
    confirmMember(tx, member.id, now);
  });
  // The other links that were mailed went with this one.
  door.limits.forget({ limit: LIMITS.mailAccount, subject: member.email });
  return entry;
}
