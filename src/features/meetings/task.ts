import { and, asc, count, eq, gt, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { events } from '../../../db/schema/events.ts';
import { members } from '../../../db/schema/members.ts';
import { tasks } from '../../../db/schema/minutes.ts';
import { TWICE } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import { lineField } from '../../lib/text.ts';
import { dayField, requireNear } from '../../lib/time-span.ts';
import { record } from '../events/record.ts';
import { isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { attendeesOf } from './attendees.ts';
import { canRun } from './host.ts';
import { itemOnAgenda } from './item.ts';
import { meetingAt, type Meeting } from './meeting.ts';
import { meetingToWrite } from './minutes.ts';

export type Task = typeof tasks.$inferSelect;
export type ShownTask = Task & { name: string | null };

export const MAX_TASK = 200;

export const taskForm = z.object({
  words: lineField(MAX_TASK),
  memberId: idField,
  dueOn: dayField.optional(),
});

/** Tasks of one meeting: more than an evening hands out. */
const MOST_TASKS = 100;

/**
 * Notes who does what until when; a form that is sent twice gives one task. Throws what `meetingToWrite` throws, and ProblemError for somebody who neither came
 * nor wanted to, for a day before the meeting or far after it, and for more tasks than an evening hands out.
 */
export function giveTask(
  db: Database | Transaction,
  member: Member,
  at: { meetingId: number; itemId: number },
  { words, memberId, dueOn }: z.output<typeof taskForm>,
  now: Date,
): Task {
  return db.transaction((tx) => {
    const meeting = meetingToWrite(tx, member, at.meetingId);
    const { item } = itemOnAgenda(tx, at.meetingId, at.itemId);
    if (!doersFor(tx, member, meeting, now).some(({ id }) => id === memberId)) {
      throw new ProblemError('memberId', 'choice');
    }
    if (dueOn !== undefined) requireDue(dueOn, meeting, now);
    const values = { meetingId: at.meetingId, itemId: item.id, words, memberId, dueOn };
    const before = justGiven(tx, member, values, now);
    if (before) return before;
    requireRoom(tx, meeting);
    const task = tx.insert(tasks).values(values).returning().get();
    const group = { kind: 'meeting', id: at.meetingId };
    record(tx, { kind: 'task_given', actorId: member.id, thing: { kind: 'task', id: task.id }, group }, now);
    return task;
  });
}

type Given = Pick<Task, 'words' | 'memberId'> & { itemId: number; dueOn: string | undefined };

/** The same task from the same hand. When it was given, and by whom, stands with what happened. */
function justGiven(tx: Transaction, { id }: Member, { itemId, words, memberId, dueOn }: Given, now: Date) {
  const lately = and(gt(events.at, new Date(now.getTime() - TWICE)), eq(events.actorId, id));
  const given = and(eq(events.kind, 'task_given'), eq(events.thingKind, 'task'), eq(events.thingId, tasks.id));
  const same = and(eq(tasks.itemId, itemId), eq(tasks.words, words), eq(tasks.memberId, memberId));
  const day = dueOn === undefined ? isNull(tasks.dueOn) : eq(tasks.dueOn, dueOn);
  const found = tx
    .select({ task: tasks })
    .from(tasks)
    .innerJoin(events, and(lately, given))
    .where(and(same, day))
    .limit(1)
    .get();
  return found?.task;
}

/** Who can take a task on: the writer, and those who came or wanted to. */
export function doersFor(
  db: Database | Transaction,
  member: Member,
  meeting: Meeting,
  now: Date,
): { id: number; name: string }[] {
  const others = attendeesOf(db, member, meeting, now).flatMap(({ memberId: id, name, hasPage }) =>
    hasPage && name !== null && id !== member.id ? [{ id, name }] : [],
  );
  return [{ id: member.id, name: member.name }, ...others];
}

function requireDue(dueOn: string, { startsAt }: Meeting, now: Date): void {
  if (dueOn < dayAtHome(startsAt)) throw new ProblemError('dueOn', 'in_past');
  requireNear('dueOn', dueOn, now);
}

function requireRoom(tx: Transaction, { id }: Meeting): void {
  const found = tx.select({ tasks: count() }).from(tasks).where(eq(tasks.meetingId, id)).get();
  if ((found?.tasks ?? 0) >= MOST_TASKS) throw new ProblemError('form', 'too_many_tasks', MOST_TASKS);
}

export const tickForm = z.object({ done: z.enum(['yes', 'no']) });

/**
 * Says that a task is done, or open again: whoever has it, or runs the meeting. Said twice, it stays as it was. Throws
 * not_found for others.
 */
export function tickTask(
  db: Database | Transaction,
  member: Member,
  id: number,
  { done }: z.output<typeof tickForm>,
  now: Date,
): Task {
  return db.transaction((tx) => {
    const { doneAt } = taskToTick(tx, member, id);
    const set = { doneAt: done === 'yes' ? (doneAt ?? now) : null };
    return tx.update(tasks).set(set).where(eq(tasks.id, id)).returning().get();
  });
}

/** The task, for those who may tick it off. Throws not_found. */
export function taskToTick(db: Database | Transaction, member: Member, id: number): Task {
  const task = db.select().from(tasks).where(eq(tasks.id, id)).get();
  if (!task || !isActive(member)) throw new AppError('not_found');
  const mayTick = task.memberId === member.id || canRun(db, member, meetingAt(db, task.meetingId));
  if (!mayTick) throw new AppError('not_found');
  return task;
}

export function tasksAt(db: Database | Transaction, meetingId: number): ShownTask[] {
  return select(db).where(eq(tasks.meetingId, meetingId)).orderBy(asc(tasks.id)).all().map(flat);
}

/** What a member still has to do, the most urgent first, and last what has no day. */
export function openTasksOf(db: Database, { id }: Member): ShownTask[] {
  const own = and(eq(tasks.memberId, id), isNull(tasks.doneAt));
  return select(db)
    .where(own)
    .orderBy(sql`${tasks.dueOn} NULLS LAST`, asc(tasks.id))
    .all()
    .map(flat);
}

function select(db: Database | Transaction) {
  return db
    .select({ task: tasks, name: members.name })
    .from(tasks)
    .innerJoin(members, eq(members.id, tasks.memberId))
    .$dynamic();
}

function flat({ task, name }: { task: Task; name: string | null }): ShownTask {
  return { ...task, name };
}
