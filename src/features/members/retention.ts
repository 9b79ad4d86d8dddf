import { and, eq, gt, inArray, isNotNull, isNull, lt, lte, sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { formerNames } from '../../../db/schema/former-names.ts';
import { acts, invitations, joinRequests, memberFields, memberRoles, members } from '../../../db/schema/members.ts';
import { DAY } from '../../lib/durations.ts';
import { blankBefore } from '../mail/blank.ts';
import { forgetMails } from '../mail/forget.ts';

/** Days that an account or a request waits for its e-mail to be confirmed. */
export const UNCONFIRMED_DAYS = 7;
/** Days that a decided request is kept: so long a moderator knows that somebody asks again. */
export const DECIDED_DAYS = 90;

/** How much was forgotten, and the names of the files of mails that have to go after it: see `removeFiles`. */
export type Forgotten = { accounts: number; requests: number; addresses: number; names: number; mails: string[] };

/** What was begun then or before, and not confirmed since, has waited for too long. */
export function unconfirmedSince(now: Date): Date {
  return daysBefore(now, UNCONFIRMED_DAYS);
}

/** Forgets what was kept for long enough, in one transaction. Again is no harm. */
export function forgetOld(db: Database, now: Date): Forgotten {
  return db.transaction((tx) => ({
    ...forgetUnconfirmed(tx, now),
    requests: forgetRequests(tx, now),
    addresses: forgetAddresses(tx, now),
    names: tx
      .delete(formerNames)
      .where(lt(formerNames.givenUpAt, blankBefore(now)))
      .run().changes,
  }));
}

/**
 * Empties a member's row, and takes away what hangs on it here. The row stays: posts, acts and invitations point
 * to it. What other features hold of the person is theirs to take away, in the same transaction.
 */
export function blankMember(tx: Transaction, id: number, now: Date): void {
  const words = { email: null, name: null, district: null, organisation: null, sector: null, help: null };
  tx.update(members)
    .set({ ...words, locale: null, languages: null, pictureId: null, nameKey: null, searchText: null, erasedAt: now })
    .where(eq(members.id, id))
    .run();
  tx.delete(formerNames).where(eq(formerNames.memberId, id)).run();
  tx.delete(memberFields).where(eq(memberFields.memberId, id)).run();
  tx.delete(memberRoles).where(eq(memberRoles.memberId, id)).run();
}

function forgetUnconfirmed(tx: Transaction, now: Date): Pick<Forgotten, 'accounts' | 'mails'> {
  const old = tx
    .select({ memberId: members.id, email: members.email })
    .from(members)
    .where(and(isNull(members.confirmedAt), isNull(members.erasedAt), lte(members.joinedAt, unconfirmedSince(now))))
    .all();
  const files = old.map(({ memberId, email }) => {
    blankMember(tx, memberId, now);
    freeInvitation(tx, memberId, now);
    return forgetMails(tx, { memberId, emails: email === null ? [] : [email] });
  });
  return { accounts: old.length, mails: files.flat() };
}

/** Whoever mistyped their address may use the same link once more, while it lasts. */
function freeInvitation(tx: Transaction, id: number, now: Date): void {
  tx.update(invitations)
    .set({ acceptedAt: null, acceptedBy: null })
    .where(and(eq(invitations.acceptedBy, id), gt(invitations.expiresAt, now)))
    .run();
}

function forgetRequests(tx: Transaction, now: Date): number {
  const unconfirmed = and(isNull(joinRequests.confirmedAt), lte(joinRequests.askedAt, unconfirmedSince(now)));
  const decided = lt(joinRequests.decidedAt, daysBefore(now, DECIDED_DAYS));
  return [unconfirmed, decided].reduce((sum, old) => sum + removeRequests(tx, old), 0);
}

/** Removes requests. What was said in welcome to somebody who never came goes from the log with them. */
export function removeRequests(tx: Transaction, which: SQL | undefined): number {
  const number = sql<string>`CAST(${joinRequests.id} AS TEXT)`;
  const gone = tx.select({ number }).from(joinRequests).where(which);
  const welcome = and(eq(acts.kind, 'accept_request'), isNull(acts.about), inArray(acts.detail, gone));
  tx.update(acts).set({ reason: null }).where(welcome).run();
  return tx.delete(joinRequests).where(which).run().changes;
}

function forgetAddresses(tx: Transaction, now: Date): number {
  const over = and(isNotNull(invitations.email), lte(invitations.expiresAt, now));
  return tx.update(invitations).set({ email: null }).where(over).run().changes;
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}
