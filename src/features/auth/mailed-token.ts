import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { mailedTokens } from '../../../db/schema/auth.ts';
import { MINUTE } from '../../lib/durations.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { newCode, plainCode } from './code.ts';

/**
 * Minutes that a mailed link or code works: mail is sometimes slow, and people read it in their own time. A sign-in
 * works for as long as it counts against `LIMITS.mailAccount`: whoever can have no other one mailed has one that works.
 * A change of address is mailed to a place that one may have to look for first.
 */
export const MINUTES = { sign_in: 60, confirm: 30, change_email: 24 * 60 };

/** Wrong codes a mail bears: nobody mistypes more often. What one account bears in a day says `LIMITS`. */
export const MOST_TRIES = 5;

export type MailedToken = typeof mailedTokens.$inferSelect;
export type Purpose = MailedToken['purpose'];

/** What a mailed link is for, and whom. Without a member it opens nothing. */
export type Mailing = {
  purpose: Purpose;
  email: string;
  memberId?: number | undefined;
  newEmail?: string;
  /** Of a second link, which stops what the first would do. */
  stopHash?: string;
};

/** Makes a link and a code for one mail; the store keeps their hashes. */
export function mailToken(tx: Transaction, mailing: Mailing, now: Date): { token: string; code: string } {
  const { purpose, email, memberId, newEmail, stopHash } = mailing;
  const token = newToken();
  const code = newCode();
  const tokenHash = hashToken(token);
  const hashes = { emailHash: hashToken(email), tokenHash, codeHash: hashCode(tokenHash, code) };
  const expiresAt = new Date(now.getTime() + MINUTES[purpose] * MINUTE);
  tx.insert(mailedTokens)
    .values({ purpose, memberId, newEmail, stopHash, ...hashes, createdAt: now, expiresAt })
    .run();
  return { token, code };
}

/** The mail that a link is from; undefined once it was used or has expired. */
export function findLink(
  db: Database | Transaction,
  purpose: Purpose,
  token: string,
  now: Date,
): MailedToken | undefined {
  return db
    .select()
    .from(mailedTokens)
    .where(and(eq(mailedTokens.tokenHash, hashToken(token)), isOpen(purpose, now)))
    .get();
}

/** The change of an address that a link stops; undefined once it has come to pass, was stopped, or has expired. */
export function findStopLink(db: Database | Transaction, token: string, now: Date): MailedToken | undefined {
  return db
    .select()
    .from(mailedTokens)
    .where(and(eq(mailedTokens.stopHash, hashToken(token)), isOpen('change_email', now)))
    .get();
}

/** The mail to this address whose code was typed in. A wrong code counts against every mail it may have been from. */
export function tryCode(
  db: Database,
  { purpose, email }: Pick<Mailing, 'purpose' | 'email'>,
  typed: string,
  now: Date,
): MailedToken | undefined {
  const mailed = and(
    eq(mailedTokens.emailHash, hashToken(email)),
    lt(mailedTokens.tries, MOST_TRIES),
    isOpen(purpose, now),
  );
  return db.transaction((tx) => {
    const rows = tx.select().from(mailedTokens).where(mailed).all();
    const found = rows.find((row) => row.codeHash === hashCode(row.tokenHash, plainCode(typed)));
    if (!found)
      tx.update(mailedTokens)
        .set({ tries: sql`${mailedTokens.tries} + 1` })
        .where(mailed)
        .run();
    return found?.memberId ? found : undefined;
  });
}

/** Uses a mail up, and with it all others of its purpose. False: it was used meanwhile. */
export function useUp(tx: Transaction, { id, emailHash, purpose }: MailedToken, now: Date): boolean {
  const unused = isNull(mailedTokens.usedAt);
  const used = tx
    .update(mailedTokens)
    .set({ usedAt: now })
    .where(and(eq(mailedTokens.id, id), unused))
    .run();
  const others = and(eq(mailedTokens.emailHash, emailHash), eq(mailedTokens.purpose, purpose), unused);
  tx.update(mailedTokens).set({ usedAt: now }).where(others).run();
  return used.changes === 1;
}

/** Makes everything that was mailed to a member worthless. */
export function withdrawMailed(tx: Database | Transaction, memberId: number): void {
  tx.delete(mailedTokens).where(eq(mailedTokens.memberId, memberId)).run();
}

function isOpen(purpose: Purpose, now: Date) {
  return and(eq(mailedTokens.purpose, purpose), isNull(mailedTokens.usedAt), gt(mailedTokens.expiresAt, now));
}

/** Bound to its mail, so that no table of a million hashes serves for all. */
function hashCode(tokenHash: string, code: string): string {
  return hashToken(`${tokenHash} ${code}`);
}
