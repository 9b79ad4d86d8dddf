import { and, eq, exists, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { memberRoles, members, suspensions } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { pageIn } from '../../lib/page.ts';
import { afterMember, byName, holdsWords } from './directory.ts';
import { canonicalEmail } from './email.ts';
import { memberOf, stands } from './find.ts';
import { containing } from './listing.ts';
import { hasRole, ROLES, type Member } from './member.ts';

/** Accounts on a page. */
const ACCOUNTS_PAGE = 50;

/** What an address asks of the list of accounts; whatever is odd is left aside. */
export const accountsQuery = z.object({
  /** Words of the profile, or a part of the e-mail. */
  q: z.string().max(254).optional().catch(undefined),
  role: z.enum(ROLES).optional().catch(undefined),
  state: z.enum(['unconfirmed', 'suspended']).optional().catch(undefined),
  after: z.coerce.number().int().positive().optional().catch(undefined),
});

export type AccountsQuery = z.infer<typeof accountsQuery>;

/** An account as those see it who look after the members. */
export type Account = Member & { joinedAt: Date; invitedBy: number | null };

export type AccountsPage = { accounts: Account[]; next?: number };

/** Those who look after the members see who has an account, and under which address. */
export function canSeeAccounts(viewer: Member): boolean {
  return hasRole(viewer, 'moderator', 'admin');
}

/** Accounts by name, unconfirmed and suspended ones too, erased ones not. Not allowed is not found. */
export function searchMembers(db: Database, viewer: Member, query: AccountsQuery, now: Date): AccountsPage {
  if (!canSeeAccounts(viewer)) throw new AppError('not_found');
  const rows = db
    .select()
    .from(members)
    .where(and(isNull(members.erasedAt), ...narrowed(db, query, now), afterMember(db, query.after)))
    .orderBy(...byName(Boolean(query.q ?? query.state)))
    .limit(ACCOUNTS_PAGE + 1)
    .all();
  const { page, last } = pageIn(rows, ACCOUNTS_PAGE);
  const accounts = page.flatMap((row) => {
    const member = memberOf(db, row, now);
    return member ? [{ ...member, joinedAt: row.joinedAt, invitedBy: row.invitedBy }] : [];
  });
  return { accounts, ...(last && { next: last.id }) };
}

function narrowed(db: Database, { q, role, state }: AccountsQuery, now: Date): (SQL | undefined)[] {
  return [
    q?.trim() ? or(and(...holdsWords(q)), hasEmailLike(q)) : undefined,
    role ? inArray(members.id, holdersOf(db, role)) : undefined,
    state === 'unconfirmed' ? isNull(members.confirmedAt) : undefined,
    state === 'suspended' ? exists(suspensionOf(db, now)) : undefined,
  ];
}

function hasEmailLike(q: string): SQL {
  return sql`${members.email} LIKE ${containing(canonicalEmail(q))} ESCAPE '\\'`;
}

function holdersOf(db: Database, role: (typeof ROLES)[number]) {
  return db.select({ id: memberRoles.memberId }).from(memberRoles).where(eq(memberRoles.role, role));
}

function suspensionOf(db: Database, now: Date) {
  return db
    .select({ one: sql`1` })
    .from(suspensions)
    .where(and(eq(suspensions.memberId, members.id), stands(now)));
}
