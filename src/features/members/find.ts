import { and, eq, gt, isNotNull, isNull, lte, max, notExists, sql, type Placeholder } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { foundationReviewers } from '../../../db/schema/foundations.ts';
import { memberRoles, members, suspensions } from '../../../db/schema/members.ts';
import { sectors } from '../../lib/sectors.ts';
import { isCode } from '../../lib/vocabulary.ts';
import { canonicalEmail } from './email.ts';
import { ROLES, type Member, type Role } from './member.ts';

export type MemberRow = typeof members.$inferSelect;

/** The account with this address, confirmed or not, suspended or not; undefined where there is none. */
export function memberByEmail(db: Database | Transaction, email: string, now: Date): Member | undefined {
  const row = db
    .select()
    .from(members)
    .where(eq(members.email, canonicalEmail(email)))
    .get();
  return row && memberOf(db, row, now);
}

/** The account with this number, confirmed or not, suspended or not; undefined if there is none or it is erased. */
export function memberById(db: Database | Transaction, id: number, now: Date): Member | undefined {
  const row = rowById(db).get({ id });
  return row && memberOf(db, row, now);
}

const rowById = prepared((db) =>
  db
    .select()
    .from(members)
    .where(eq(members.id, sql.placeholder('id')))
    .prepare(),
);

/** The member of a row; undefined for an erased one. */
export function memberOf(db: Database | Transaction, row: MemberRow, now: Date): Member | undefined {
  const { id, email, name, locale, district, organisation, sector, confirmedAt, erasedAt } = row;
  if (erasedAt || email === null || name === null || locale === null) return undefined;
  const suspendedUntil = suspensionEnd(db, id, now);
  return {
    ...{ id, email, name, locale, roles: rolesOf(db, id) },
    ...(officeOf(db).get({ id }) && { reviewer: true as const }),
    ...(district !== null && { district }),
    ...(organisation !== null && { organisation }),
    ...(sector !== null && isCode(sectors, sector) && { sector }),
    ...(confirmedAt && { confirmedAt }),
    ...(suspendedUntil && { suspendedUntil }),
  };
}

/** The roles of a member, in the order of `ROLES`. */
export function rolesOf(db: Database | Transaction, id: number): Role[] {
  const granted = grantsOf(db).all({ id });
  return ROLES.filter((role) => granted.some((row) => row.role === role));
}

const grantsOf = prepared((db) =>
  db
    .select({ role: memberRoles.role })
    .from(memberRoles)
    .where(eq(memberRoles.memberId, sql.placeholder('id')))
    .prepare(),
);

const officeOf = prepared((db) =>
  db
    .select({ foundationId: foundationReviewers.foundationId })
    .from(foundationReviewers)
    .where(eq(foundationReviewers.memberId, sql.placeholder('id')))
    .limit(1)
    .prepare(),
);

/** The condition that a suspension stands: for queries. */
export function stands(now: Date | Placeholder) {
  return and(isNull(suspensions.liftedAt), lte(suspensions.suspendedAt, now), gt(suspensions.until, now));
}

/** The condition that the members of a query are active, as `isActive` has it. */
export function areActive(db: Database | Transaction, now: Date | Placeholder) {
  const suspended = db
    .select({ one: sql`1` })
    .from(suspensions)
    .where(and(eq(suspensions.memberId, members.id), stands(now)));
  return and(isNotNull(members.confirmedAt), isNull(members.erasedAt), notExists(suspended));
}

function suspensionEnd(db: Database | Transaction, id: number, now: Date): Date | undefined {
  return suspensionOf(db).get({ id, now: now.getTime() })?.until ?? undefined;
}

const suspensionOf = prepared((db) =>
  db
    .select({ until: max(suspensions.until) })
    .from(suspensions)
    .where(and(eq(suspensions.memberId, sql.placeholder('id')), stands(sql.placeholder('now'))))
    .prepare(),
);
