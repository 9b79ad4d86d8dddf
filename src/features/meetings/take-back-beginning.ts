import { and, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems, attendance, meetings } from '../../../db/schema/meetings.ts';
import { meetingFiles, pledges, tasks } from '../../../db/schema/minutes.ts';
import { ProblemError } from '../../lib/problems.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { meetingToRun } from './host.ts';
import { requireState, type Meeting } from './meeting.ts';

type Store = Database | Transaction;

/** True for a meeting that was begun, and to which nobody has come and for which nothing was written. */
export function isUntouched(db: Store, { id, state, minutes, guestsCounted }: Meeting): boolean {
  if (state !== 'held' || minutes !== 'draft' || guestsCounted > 0) return false;
  const written = or(isNotNull(agendaItems.result), isNotNull(agendaItems.topicId));
  const traces: [SQLiteTable, SQL | undefined][] = [
    [attendance, and(eq(attendance.meetingId, id), isNotNull(attendance.cameAt))],
    [agendaItems, and(eq(agendaItems.meetingId, id), written)],
    [pledges, eq(pledges.meetingId, id)],
    [tasks, eq(tasks.meetingId, id)],
    [meetingFiles, eq(meetingFiles.meetingId, id)],
  ];
  return traces.every(
    ([table, here]) =>
      db
        .select({ one: sql`1` })
        .from(table)
        .where(here)
        .limit(1)
        .get() === undefined,
  );
}

/**
 * Takes back the press that began a meeting too early: people are asked again whether they come. Throws conflict for a
 * meeting that does not go on, and ProblemError as soon as somebody is there or something is written.
 */
export function takeBackBeginning(db: Store, member: Member, id: number, now: Date): Meeting {
  return db.transaction((tx) => {
    const meeting = meetingToRun(tx, member, id);
    requireState(meeting, 'held');
    if (!isUntouched(tx, meeting)) throw new ProblemError('form', 'begun');
    const thing = { kind: 'meeting', id };
    record(tx, { kind: 'meeting_beginning_taken_back', actorId: member.id, thing, group: thing }, now);
    const before = {
      state: 'invited',
      heldAt: null,
      minutes: 'none',
      currentItemId: null,
      currentSince: null,
    } as const;
    return tx.update(meetings).set(before).where(eq(meetings.id, id)).returning().get();
  });
}
