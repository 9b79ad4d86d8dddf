import { and, count, eq, ne, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { foundationReviewers } from '../../../db/schema/foundations.ts';
import { memberRoles, members } from '../../../db/schema/members.ts';
import { erasures } from '../../../db/schema/privacy.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalProse } from '../../lib/text.ts';
import { post } from '../mail/outbox.ts';
import { record } from './act.ts';
import { refuseBorrowedOffice } from './borrowed-name.ts';
import { areActive, memberById } from './find.ts';
import { roleGrantedLetter } from './mails.ts';
import { hasRole, isActive, ROLES, type Member, type Role } from './member.ts';
import { idField, MAX_REASON, reasonField } from './profile-fields.ts';

export const roleForm = z.object({ memberId: idField, role: z.enum(ROLES), reason: reasonField });

/** Whoever gives a role up owes nobody a reason. */
export const giveUpForm = z.object({ reason: optionalProse(MAX_REASON) });

export type RoleInput = z.infer<typeof roleForm>;

/** Administrators grant roles, to people who can use them. */
export function canGrantRole(member: Member, other: Member): boolean {
  return hasRole(member, 'admin') && isActive(other);
}

/** Administrators withdraw roles, and everyone may give up their own. */
export function canWithdrawRole(member: Member, other: Member): boolean {
  return hasRole(member, 'admin') || (isActive(member) && member.id === other.id);
}

/** The roles that somebody does not have yet. */
export function grantableRoles({ roles }: Pick<Member, 'roles'>): Role[] {
  return ROLES.filter((role) => !roles.includes(role));
}

/** The role in an address that `member` may withdraw from `other`. Throws not_found where there is none. */
export function heldRole(member: Member, other: Member, text: string | undefined): Role {
  const role = other.roles.find((one) => one === text);
  if (!role || !canWithdrawRole(member, other)) throw new AppError('not_found');
  return role;
}

/**
 * Throws forbidden, not_found for an unknown person, conflict where the person has the role, and a problem where their
 * name is taken for that of somebody with a role, or where they are to administer and hold an office in a foundation.
 */
export function grantRole(db: Database | Transaction, member: Member, input: RoleInput, now: Date): void {
  const { memberId, role, reason } = input;
  db.transaction((tx) => {
    const other = personFor(tx, member, memberId, now);
    if (!canGrantRole(member, other)) throw new AppError('forbidden');
    if (other.roles.includes(role)) throw new AppError('conflict');
    refuseBorrowedOffice(tx, other);
    if (role === 'admin' && reviews(tx, memberId)) throw new ProblemError('role', 'in_foundation');
    tx.insert(memberRoles).values({ memberId, role, grantedBy: member.id, grantedAt: now }).run();
    record(tx, { kind: 'grant_role', by: member.id, about: memberId, detail: role, reason }, now);
    const { email: to, name, locale } = other;
    post(tx, roleGrantedLetter({ to, memberId, name, locale, role, by: member.name, reason }), now);
  });
}

/** Throws forbidden, not_found, and conflict where the person has no such role or is the last administrator. */
export function withdrawRole(
  db: Database | Transaction,
  member: Member,
  input: Omit<RoleInput, 'reason'> & { reason?: string | undefined },
  now: Date,
): void {
  const { memberId, role, reason } = input;
  db.transaction((tx) => {
    const other = personFor(tx, member, memberId, now);
    if (!canWithdrawRole(member, other)) throw new AppError('forbidden');
    if (!other.roles.includes(role) || (role === 'admin' && !hasOtherAdmin(tx, memberId, now))) {
      throw new AppError('conflict');
    }
    const grant = and(eq(memberRoles.memberId, memberId), eq(memberRoles.role, role));
    tx.delete(memberRoles).where(grant).run();
    const words = reason === undefined ? {} : { reason };
    record(tx, { kind: 'withdraw_role', by: member.id, about: memberId, detail: role, ...words }, now);
  });
}

/**
 * True if somebody else can administer the site: confirmed, not suspended, not erased, and not about to be. Erasure
 * asks it too.
 */
export function hasOtherAdmin(db: Database | Transaction, memberId: number, now: Date): boolean {
  const leaving = db.select({ id: erasures.memberId }).from(erasures);
  const stays = and(ne(members.id, memberId), notInArray(members.id, leaving));
  const others = db
    .select({ admins: count() })
    .from(memberRoles)
    .innerJoin(members, eq(members.id, memberRoles.memberId))
    .where(and(eq(memberRoles.role, 'admin'), stays, areActive(db, now)))
    .get();
  return (others?.admins ?? 0) > 0;
}

/** An office would pause with the role: so nobody takes a foundation its lead by giving them one. */
function reviews(tx: Transaction, memberId: number): boolean {
  const own = eq(foundationReviewers.memberId, memberId);
  return tx.select().from(foundationReviewers).where(own).limit(1).get() !== undefined;
}

/** Whoever may change nothing learns nothing of who is there. */
function personFor(tx: Transaction, member: Member, id: number, now: Date): Member {
  if (!hasRole(member, 'admin') && member.id !== id) throw new AppError('forbidden');
  const person = memberById(tx, id, now);
  if (!person) throw new AppError('not_found');
  return person;
}
