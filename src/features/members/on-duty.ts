import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { memberRoles, members } from '../../../db/schema/members.ts';
import { areActive, memberOf } from './find.ts';
import type { Member, Role } from './member.ts';

/** Who is told when moderators have to decide something: they, or administrators where there is none. */
export function moderatorsOnDuty(tx: Database | Transaction, now: Date, except: readonly number[] = []): Member[] {
  const others = (role: 'moderator' | 'admin') => holdersOf(tx, role, now).filter(({ id }) => !except.includes(id));
  const moderators = others('moderator');
  return moderators.length > 0 ? moderators : others('admin');
}

/** Who has a role and can act in it, those who came first first. */
export function holdersOf(tx: Database | Transaction, role: Role, now: Date): Member[] {
  const holders = tx.select({ id: memberRoles.memberId }).from(memberRoles).where(eq(memberRoles.role, role));
  const rows = tx
    .select()
    .from(members)
    .where(and(inArray(members.id, holders), areActive(tx, now)))
    .orderBy(asc(members.id))
    .all();
  return rows.flatMap((row) => memberOf(tx, row, now) ?? []);
}
