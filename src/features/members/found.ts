import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { memberRoles, members, setupLinks } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { record } from './act.ts';
import { emailField } from './email.ts';
import { listingOf } from './listing.ts';
import { localeField, nameField } from './profile-fields.ts';

const HOUR = 3_600_000;

/** A link that was printed to a log must not lie there for ever; the next start prints another. */
export const SETUP_HOURS = 24;

/** What the first administrator fills in. */
export const foundingForm = z.object({ name: nameField, email: emailField, locale: localeField });

/** A one-time secret for the first administrator, in place of any older one; undefined once there is a member. */
export function prepareSetup(db: Database, now: Date): string | undefined {
  return db.transaction((tx) => {
    if (hasMembers(tx)) return undefined;
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
  if (link?.tokenHash !== hashToken(token) || hasMembers(db)) return false;
  return now.getTime() - link.createdAt.getTime() < SETUP_HOURS * HOUR;
}

/**
 * Makes the first member an administrator, and returns their number. Whoever reads the terminal of the server needs
 * no mail to be believed, and mail may not be set up yet: the address counts as confirmed. Throws not_found for a
 * link that is unknown, old or used.
 */
export function foundSite(
  db: Database | Transaction,
  token: string,
  { name, email, locale }: z.infer<typeof foundingForm>,
  now: Date,
): number {
  return db.transaction((tx) => {
    if (!canFound(tx, token, now)) throw new AppError('not_found');
    const { id } = tx
      .insert(members)
      .values({ name, email, locale, ...listingOf(name), joinedAt: now, confirmedAt: now })
      .returning({ id: members.id })
      .get();
    tx.insert(memberRoles).values({ memberId: id, role: 'admin', grantedAt: now }).run();
    tx.delete(setupLinks).run();
    record(tx, { kind: 'found_site', by: id, about: id, detail: 'admin' }, now);
    return id;
  });
}

function hasMembers(db: Database | Transaction): boolean {
  return db.select({ id: members.id }).from(members).limit(1).get() !== undefined;
}
