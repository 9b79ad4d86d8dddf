import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../../db/database.ts';
import { members, suspensions } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { canSeeAccounts, type Account } from './accounts.ts';
import { memberOf, stands } from './find.ts';
import type { Member } from './member.ts';

/** A suspension that stands. A name is null where the account is gone. */
export type Suspension = { reason: string; byName: string | null; since: Date; until: Date };

/** One account as those see it who look after the members, with who brought it along. */
export type AccountSheet = Account & { inviterName: string | null; suspension?: Suspension };

/** The account with this number. Not allowed, unknown and erased are all not found. */
export function accountOf(db: Database, viewer: Member, id: number, now: Date): AccountSheet {
  const found =
    canSeeAccounts(viewer) &&
    db
      .select({ row: members, inviterName: inviter.name })
      .from(members)
      .leftJoin(inviter, eq(inviter.id, members.invitedBy))
      .where(eq(members.id, id))
      .get();
  const member = found && memberOf(db, found.row, now);
  if (!member) throw new AppError('not_found');
  const { joinedAt, invitedBy } = found.row;
  const suspension = standingSuspension(db, id, now);
  return { ...member, joinedAt, invitedBy, inviterName: found.inviterName, ...(suspension && { suspension }) };
}

const inviter = alias(members, 'inviter');

function standingSuspension(db: Database, memberId: number, now: Date): Suspension | undefined {
  const { reason, suspendedAt: since, until } = suspensions;
  return db
    .select({ reason, since, until, byName: members.name })
    .from(suspensions)
    .leftJoin(members, eq(members.id, suspensions.suspendedBy))
    .where(and(eq(suspensions.memberId, memberId), stands(now)))
    .orderBy(desc(until))
    .get();
}
