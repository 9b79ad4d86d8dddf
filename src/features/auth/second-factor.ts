import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { authenticators, recoveryCodes } from '../../../db/schema/auth.ts';
import type { Member } from '../members/member.ts';
import type { SignedIn } from './session.ts';
import { isPrivileged } from './session-life.ts';

/** What still stands between somebody and their rights: to give the code of their app, or to set one up. */
export type MissingFactor = 'enter' | 'set_up';

/** What a member sees of their second factor. */
export type SecondFactor = { since?: Date; recoveryCodesLeft: number };

export function missingFactor(db: Database, { member, session }: SignedIn): MissingFactor | undefined {
  if (session.secondFactorAt) return undefined;
  if (hasSecondFactor(db, member)) return 'enter';
  return isPrivileged(member) ? 'set_up' : undefined;
}

export function hasSecondFactor(db: Database | Transaction, member: Pick<Member, 'id'>): boolean {
  return secretOf(db, member) !== undefined;
}

/** Members whose role asks for it cannot be without. */
export function canRemoveSecondFactor(member: Member): boolean {
  return !isPrivileged(member);
}

export function secondFactorOf(db: Database, member: Pick<Member, 'id'>): SecondFactor {
  const since = authenticatorOf(db, member)?.confirmedAt;
  const unused = and(eq(recoveryCodes.memberId, member.id), isNull(recoveryCodes.usedAt));
  const left = db.select({ left: count() }).from(recoveryCodes).where(unused).get()?.left;
  return { ...(since && { since }), recoveryCodesLeft: left ?? 0 };
}

/** The secret that the member's app shares with us; undefined where none is set up. */
export function secretOf(db: Database | Transaction, member: Pick<Member, 'id'>): string | undefined {
  return authenticatorOf(db, member)?.secret ?? undefined;
}

export function authenticatorOf(db: Database | Transaction, { id }: Pick<Member, 'id'>) {
  return authenticatorRow(db).get({ id });
}

const authenticatorRow = prepared((db) =>
  db
    .select()
    .from(authenticators)
    .where(eq(authenticators.memberId, sql.placeholder('id')))
    .prepare(),
);
