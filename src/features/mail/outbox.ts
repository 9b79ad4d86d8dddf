import type { Transaction } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { HOUR } from '../../lib/durations.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { hasLeft } from './leave.ts';
import { checkedLetter, type Letter } from './letter.ts';

/** Servers that are down are expected back within four to five days (RFC 5321, 4.5.4.1). */
const PATIENCE = 4 * 24 * HOUR;

/** A sign-in is asked for again long before, and no secret lies here for longer than it has to. */
const PATIENCE_FOR_SECRETS = 24 * HOUR;

/**
 * Writes a mail in the transaction that causes it: it is sent if and only if that transaction holds.
 * Nothing is written where its reader has left the list.
 */
export function post(tx: Transaction, letter: Letter, now: Date): void {
  const { to, memberId, locale, kind, subject, blocks, secret = false, list, thread } = checkedLetter(letter);
  if (memberId !== undefined && list !== undefined && hasLeft(tx, memberId, list)) return;
  const leaveToken = list === undefined ? undefined : newToken();
  tx.insert(mails)
    .values({
      ...{ kind, memberId, recipient: to, locale, subject, blocks, secret, list, leaveToken, thread },
      leaveTokenHash: leaveToken && hashToken(leaveToken),
      postedAt: now,
      nextAttemptAt: now,
      giveUpAt: patienceFrom(now, secret),
    })
    .run();
}

/** Takes as long as `post`, and leaves nothing: for answers that must not tell whether somebody was written to. */
export function postInVain(tx: Transaction, letter: Letter, now: Date): void {
  inVain(tx, (undone) => post(undone, letter, now));
}

/** Does what takes time, and undoes it. */
export function inVain(tx: Transaction, work: (tx: Transaction) => void): void {
  // Drizzle's own error is not known again: the pages are built with a copy of it that is not the store's.
  const undo = new Error('undone');
  try {
    tx.transaction((undone) => {
      work(undone);
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
}

/** When a mail that is tried from `now` on is given up. */
export function patienceFrom(now: Date, secret: boolean): Date {
  return new Date(now.getTime() + (secret ? PATIENCE_FOR_SECRETS : PATIENCE));
}
