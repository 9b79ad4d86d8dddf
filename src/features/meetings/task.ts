import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { tasks } from '../../../db/schema/minutes.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { lineField } from '../../lib/text.ts';
import { dayField } from '../../lib/time-span.ts';
import { record } from '../events/record.ts';
import { memberById } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { canRun } from './host.ts';
import { itemOnAgenda } from './item.ts';
import { meetingAt } from './meeting.ts';
import { meetingToWrite } from './minutes.ts';

export type Task = typeof tasks.$inferSelect;
export type ShownTask = Task & { name: string | null };

export const MAX_TASK = 200;

export const taskForm = z.object({
  words: lineField(MAX_TASK),
  memberId: idField,
  dueOn: dayField.optional(),
});

/** Notes who does what until when. Throws what `meetingToWrite` throws, ProblemError for somebody who is not there. */
export function giveTask(
  db: Database | Transaction,
  member: Member,
  at: { meetingId: number; itemId: number },
  { words, memberId, dueOn }: z.output<typeof taskForm>,
  now: Date,
): Task {
  return db.transaction((tx) => {
    meetingToWrite(tx, member, at.meetingId);
    const { item } = itemOnAgenda(tx, at.meetingId, at.itemId);
    const doer = memberById(tx, memberId, now);
    if (!doer || !isActive(doer)) throw new ProblemError('memberId', 'choice');
    const values = { meetingId: at.meetingId, itemId: item.id, words, memberId, dueOn };
    const task = tx.insert(tasks).values(values).returning().get();
    const group = { kind: 'meeting', id: at.meetingId };
    record(tx, { kind: 'task_given', actorId: member.id, thing: { kind: 'task', id: task.id }, group }, now);
    return task;
  });
}

/** Ticks a task off, or back on: whoever has it, or runs the meeting. Throws not_found for others. */
export function tickTask(db: Database | Transaction, member: Member, id: number, done: boolean, now: Date): Task {
  return db.transaction((tx) => {
    taskToTick(tx, member, id);
    const set = { doneAt: done ? now : null };
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

export function tasksAt(db: Database, meetingId: number): ShownTask[] {
  return select(db).where(eq(tasks.meetingId, meetingId)).orderBy(asc(tasks.id)).all().map(flat);
}

/** What a member still has to do, the most urgent first. */
export function openTasksOf(db: Database, { id }: Member): ShownTask[] {
  const own = and(eq(tasks.memberId, id), isNull(tasks.doneAt));
  return select(db).where(own).orderBy(asc(tasks.dueOn)).all().map(flat);
}

function select(db: Database) {
  return db
    .select({ task: tasks, name: members.name })
    .from(tasks)
    .innerJoin(members, eq(members.id, tasks.memberId))
    .$dynamic();
}

function flat({ task, name }: { task: Task; name: string | null }): ShownTask {
  return { ...task, name };
}
