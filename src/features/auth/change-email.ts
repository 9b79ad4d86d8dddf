import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { post, postInVain } from '../mail/outbox.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { emailField } from '../members/email.ts';
import { memberByEmail, memberById } from '../members/find.ts';
import { giveUpName } from '../members/former-name.ts';
import { endSetup } from '../members/found.ts';
import { isActive, type Member } from '../members/member.ts';
import { askFresh } from './confirmation.ts';
import type { Door } from './door.ts';
import { LIMITS, spend } from './limits.ts';
import { emailChangedLetter, emailChangeLetter, emailKeptLetter, newEmailLetter } from './mails.ts';
import { findLink, findStopLink, mailToken, withdrawMailed } from './mailed-token.ts';
import type { SignedIn } from './session.ts';
import { endSessions } from './session-list.ts';

export const newEmailForm = z.object({ email: emailField });

/** The change that a mailed link would make: for the page with the button, which changes nothing. */
export type EmailChange = { name: string; from: string; to: string };

/**
 * Asks the new address whether it is the member's, and tells the old one, with a link to stop it. An address that has
 * an account already gets no mail; the answer is the same, after the same work.
 */
export function askToChangeEmail(door: Door, who: SignedIn, { email }: z.infer<typeof newEmailForm>, now: Date): void {
  const { member } = who;
  askFresh(who, now);
  if (email === member.email) throw new ProblemError('email', 'taken');
  const asked = [
    { limit: LIMITS.mailMember, subject: String(member.id) },
    { limit: LIMITS.newAddress, subject: email },
  ];
  spend(door.limits, asked, now);
  door.db.transaction((tx) => {
    withdrawMailed(tx, member.id);
    const stop = newToken();
    const change = { newEmail: email, stopHash: hashToken(stop) };
    const secrets = mailToken(tx, { purpose: 'change_email', email, memberId: member.id, ...change }, now);
    post(tx, emailChangeLetter(member, email, stop), now);
    const deliver = memberByEmail(tx, email, now) ? postInVain : post;
    deliver(tx, newEmailLetter({ id: member.id, email, locale: member.locale }, member.name, secrets), now);
  });
}

export function emailChange(db: Database, token: string, now: Date): EmailChange | undefined {
  const found = changeOf(db, token, now);
  return found && { name: found.member.name, from: found.member.email, to: found.newEmail };
}

/** Makes the new address the member's, on whatever device the mail was opened. Every session ends. */
export function confirmNewEmail(db: Database, token: string, now: Date): void {
  db.transaction((tx) => {
    const found = changeOf(tx, token, now);
    if (!found) throw new ProblemError('form', 'wrong_link');
    const { member, newEmail } = found;
    if (memberByEmail(tx, newEmail, now)) throw new AppError('conflict', 'the address was taken meanwhile');
    giveUpName(tx, member.id, member.email, now);
    endSetup(tx, member.id, now);
    tx.update(members).set({ email: newEmail }).where(eq(members.id, member.id)).run();
    endSessions(tx, member);
    post(tx, emailChangedLetter(member, newEmail), now);
  });
}

/** Whose address would stay if the link from the mail to it were used: for the page with the button. */
export function stoppableChange(db: Database | Transaction, token: string, now: Date): Member | undefined {
  const link = findStopLink(db, token, now);
  return link?.memberId ? memberById(db, link.memberId, now) : undefined;
}

/**
 * The member keeps the address they have. Whoever stops a change did not ask for it, so every session ends, and
 * whatever else was mailed is worthless.
 */
export function keepEmail(db: Database, token: string, now: Date): void {
  db.transaction((tx) => {
    const member = stoppableChange(tx, token, now);
    if (!member) throw new ProblemError('form', 'wrong_link');
    endSessions(tx, member);
    post(tx, emailKeptLetter(member), now);
  });
}

function changeOf(
  db: Parameters<typeof findLink>[0],
  token: string,
  now: Date,
): { member: Member; newEmail: string } | undefined {
  const link = findLink(db, 'change_email', token, now);
  const member = link?.memberId ? memberById(db, link.memberId, now) : undefined;
  return link?.newEmail && member && isActive(member) ? { member, newEmail: link.newEmail } : undefined;
}
