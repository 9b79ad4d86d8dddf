import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { suspensions } from '../../../db/schema/members.ts';
import { DAY } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { post } from '../mail/outbox.ts';
import { record } from './act.ts';
import { memberById, stands } from './find.ts';
import { suspendedLetter } from './mails.ts';
import { hasRole, type Member } from './member.ts';
import { idField, reasonField } from './profile-fields.ts';

/** A suspension ends within a year: what is meant for ever is decided again, in daylight. */
export const MAX_SUSPENSION_DAYS = 366;

export const suspensionForm = z.object({
  memberId: idField,
  /** Days from now until the person may come back. */
  days: z.coerce.number().int().min(1).max(MAX_SUSPENSION_DAYS),
  reason: reasonField,
});

export const liftForm = z.object({ memberId: idField, reason: reasonField });

/** Moderators suspend members, administrators suspend moderators and each other too; nobody suspends themselves. */
export function canSuspend(member: Member, other: Member): boolean {
  if (member.id === other.id) return false;
  const isGuarded = other.roles.includes('moderator') || other.roles.includes('admin');
  return hasRole(member, 'admin') || (hasRole(member, 'moderator') && !isGuarded);
}

/** Bars a member for some days. Throws forbidden, not_found, and conflict where the member is suspended. */
export function suspendMember(
  db: Database | Transaction,
  member: Member,
  input: z.infer<typeof suspensionForm>,
  now: Date,
): void {
  const { memberId, days, reason } = input;
  db.transaction((tx) => {
    const other = personFor(tx, member, memberId, now);
    if (other.suspendedUntil) throw new AppError('conflict');
    const until = new Date(now.getTime() + days * DAY);
    tx.insert(suspensions).values({ memberId, reason, suspendedBy: member.id, suspendedAt: now, until }).run();
    record(tx, { kind: 'suspend_member', by: member.id, about: memberId, detail: String(days), reason }, now);
    post(tx, suspendedLetter({ ...other, to: other.email, memberId, reason, until }), now);
  });
}

/** Lets a member back in. Throws forbidden, not_found, and conflict where the member is not suspended. */
export function liftSuspension(
  db: Database | Transaction,
  member: Member,
  { memberId, reason }: z.infer<typeof liftForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const other = personFor(tx, member, memberId, now);
    if (!other.suspendedUntil) throw new AppError('conflict');
    tx.update(suspensions)
      .set({ liftedAt: now, liftedBy: member.id })
      .where(and(eq(suspensions.memberId, memberId), stands(now)))
      .run();
    record(tx, { kind: 'lift_suspension', by: member.id, about: memberId, reason }, now);
  });
}

/** Whoever may suspend nobody learns nothing of who is there. */
function personFor(tx: Transaction, member: Member, id: number, now: Date): Member {
  if (!hasRole(member, 'moderator', 'admin')) throw new AppError('forbidden');
  const person = memberById(tx, id, now);
  if (!person) throw new AppError('not_found');
  if (!canSuspend(member, person)) throw new AppError('forbidden');
  return person;
}
