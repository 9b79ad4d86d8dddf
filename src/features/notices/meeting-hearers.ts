import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { attendance } from '../../../db/schema/meetings.ts';
import { members } from '../../../db/schema/members.ts';
import { areActive } from '../members/find.ts';
import type { Event, Hearer } from './news-kind.ts';
import type { Reason } from './reason.ts';

export function because(reason: Reason, ids: number[]): Hearer[] {
  return ids.map((memberId) => ({ memberId, reason }));
}

export function activeMembers(tx: Transaction, now: Date): number[] {
  const rows = tx.select({ id: members.id }).from(members).where(areActive(tx, now)).all();
  return rows.map(({ id }) => id);
}

/** Who was ticked off at the door. */
export function presentAt(tx: Transaction, meetingId: number): number[] {
  const came = and(eq(attendance.meetingId, meetingId), isNotNull(attendance.cameAt));
  const rows = tx.select({ id: attendance.memberId }).from(attendance).where(came).all();
  return rows.map(({ id }) => id);
}

/** The name of whoever did it, as long as the account is there. */
export function actorOf(db: Database | Transaction, { actorId }: Event): string | undefined {
  if (actorId === null) return undefined;
  return db.select().from(members).where(eq(members.id, actorId)).get()?.name ?? undefined;
}
