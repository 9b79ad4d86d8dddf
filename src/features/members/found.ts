import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { memberRoles, members, setupLinks } from '../../../db/schema/members.ts';
import { HOUR } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { ProblemError } from '../../lib/problems.ts';
import { record } from './act.ts';
import { emailField } from './email.ts';
import { memberByEmail, memberById } from './find.ts';
import { giveUpName } from './former-name.ts';
import { listingOf } from './listing.ts';
import type { Member } from './member.ts';
import { localeField, nameField } from './profile-fields.ts';

/** A link that was printed to a log must not lie there for ever; the next start prints another. */
export const SETUP_HOURS = 24;

/** What the first administrator fills in. */
export const foundingForm = z.object({ name: nameField, email: emailField, locale: localeField });

/**
 * A secret for the first administrator, in place of any older one; undefined once they have signed in without it. The
 * session that founding itself begins does not count: whoever mistyped their address could never come back.
 */
export function prepareSetup(db: Database, now: Date): string | undefined {
  return db.transaction((tx) => {
    if (hasMembers(tx) && !tx.select().from(setupLinks).get()) return undefined;
    const token = newToken();
    const link = { tokenHash: hashToken(token), createdAt: now };
    tx.insert(setupLinks)
      .values({ id: 1, ...link })
      .onConflictDoUpdate({ target: setupLinks.id, set: link })
      .run();
    return token;
  });
}

/** True while the link can be used: the page with the form asks it. */
export function canFound(db: Database | Transaction, token: string, now: Date): boolean {
  const link = db.select().from(setupLinks).get();
  if (link?.tokenHash !== hashToken(token)) return false;
  return now.getTime() - link.createdAt.getTime() < SETUP_HOURS * HOUR;
}

/** The first administrator, whom nobody gave the role; undefined before there is one. */
export function founderOf(db: Database | Transaction, now: Date): Member | undefined {
  const first = and(eq(memberRoles.role, 'admin'), isNull(memberRoles.grantedBy));
  const id = db.select({ id: memberRoles.memberId }).from(memberRoles).where(first).get()?.id;
  return id === undefined ? undefined : memberById(db, id, now);
}

/** The link has done its work once the founder has signed in, or has read a mail: they come in without it. */
export function endSetup(tx: Transaction, memberId: number, now: Date): void {
  if (founderOf(tx, now)?.id === memberId) tx.delete(setupLinks).run();
}

/**
 * Makes the first member an administrator, and returns their number. Whoever reads the terminal of the server needs
 * no mail to be believed, and mail may not be set up yet: the address counts as confirmed. The link puts a mistyped
 * address right, until they have signed in another way. Throws not_found for a link that is unknown, old or done with.
 */
export function foundSite(
  db: Database | Transaction,
  token: string,
  input: z.infer<typeof foundingForm>,
  now: Date,
): number {
  const { name, email, locale } = input;
  return db.transaction((tx) => {
    if (!canFound(tx, token, now)) throw new AppError('not_found');
    const founder = founderOf(tx, now);
    if (founder) return correct(tx, founder, input, now);
    const { id } = tx
      .insert(members)
      .values({ name, email, locale, ...listingOf(name), joinedAt: now, confirmedAt: now })
      .returning({ id: members.id })
      .get();
    tx.insert(memberRoles).values({ memberId: id, role: 'admin', grantedAt: now }).run();
    record(tx, { kind: 'found_site', by: id, about: id, detail: 'admin' }, now);
    return id;
  });
}

function correct(
  tx: Transaction,
  { id, name: formerName, email: formerEmail }: Member,
  { name, email, locale }: z.infer<typeof foundingForm>,
  now: Date,
): number {
  const owner = memberByEmail(tx, email, now);
  if (owner && owner.id !== id) throw new ProblemError('email', 'taken');
  if (name !== formerName) giveUpName(tx, id, formerName, now);
  if (email !== formerEmail) giveUpName(tx, id, formerEmail, now);
  const { nameKey } = listingOf(name);
  tx.update(members).set({ name, email, locale, nameKey }).where(eq(members.id, id)).run();
  return id;
}

function hasMembers(db: Database | Transaction): boolean {
  return db.select({ id: members.id }).from(members).limit(1).get() !== undefined;
}
