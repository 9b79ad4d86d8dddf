import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { events } from '../../../db/schema/events.ts';
import { members } from '../../../db/schema/members.ts';
import type { Member } from '../members/member.ts';
import { itemAt, type AgendaItem } from './item.ts';
import { meetingAt, type Meeting } from './meeting.ts';
import { canReadMinutes } from './minutes.ts';
import { taskToTick, type Task } from './task.ts';

/** A task with where it comes from. */
export type TaskFacts = {
  task: Task;
  meeting: Meeting;
  /** Absent where its item is gone. */
  item: AgendaItem | undefined;
  /** Who has it, and who gave it; undefined: the account is gone, or nobody remembers. */
  doer: string | undefined;
  giver: string | undefined;
  /** Whether the viewer reads its minutes: those of a draft are for those who write them. */
  hasMinutes: boolean;
};

/** All about a task, for those who may tick it off. Throws not_found for others. */
export function taskFacts(db: Database, viewer: Member, id: number): TaskFacts {
  const task = taskToTick(db, viewer, id);
  const { itemId, memberId, meetingId } = task;
  const meeting = meetingAt(db, meetingId);
  const item = itemId === null ? undefined : itemAt(db, meetingId, itemId).item;
  const hasMinutes = canReadMinutes(db, viewer, meeting);
  return { task, meeting, item, doer: nameOf(db, memberId), giver: giverOf(db, id), hasMinutes };
}

function nameOf(db: Database, id: number): string | undefined {
  return db.select({ name: members.name }).from(members).where(eq(members.id, id)).get()?.name ?? undefined;
}

function giverOf(db: Database, id: number): string | undefined {
  const given = and(eq(events.kind, 'task_given'), eq(events.thingKind, 'task'), eq(events.thingId, id));
  const row = db.select({ by: events.actorId }).from(events).where(given).get();
  return row?.by ? nameOf(db, row.by) : undefined;
}
