import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { topics } from '../../../db/schema/forum.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { minuteVersions, tasks } from '../../../db/schema/minutes.ts';
import { amendMinutes, amendmentsAt, settleAmendment } from '../../../src/features/meetings/amend.ts';
import { itemAt } from '../../../src/features/meetings/item.ts';
import { openItemTopic } from '../../../src/features/meetings/item-topic.ts';
import { meetingAt, type Meeting } from '../../../src/features/meetings/meeting.ts';
import { minutesWriters } from '../../../src/features/meetings/minutes-writers.ts';
import { canReadMinutes, finishMinutes, openAmending } from '../../../src/features/meetings/minutes.ts';
import { closeMeeting } from '../../../src/features/meetings/stages.ts';
import { doersFor, giveTask, openTasksOf, tickForm, tickTask } from '../../../src/features/meetings/task.ts';
import { taskFacts } from '../../../src/features/meetings/task-facts.ts';
import { versionsOf, writeResult } from '../../../src/features/meetings/write-result.ts';
import { draftOf, saveDraft } from '../../../src/features/forum/draft.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { AppError } from '../../../src/lib/errors.ts';
import { rowsOf } from '../../support/forum.ts';
import { EVENING, heldWithItem } from '../../support/meetings.ts';
import type { PersonName } from '../../support/people.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let meeting: Meeting;
let itemId: number;
beforeEach(() => {
  world = openWorld();
  ({ meeting, itemId } = heldWithItem(world, 'tomasz'));
});
afterEach(() => world.close());

const at = () => ({ meetingId: meeting.id, itemId });
const write = (name: PersonName, result: string, version: number, now = EVENING) =>
  writeResult(world.db, world.member(name), at(), { result, version }, now);
const said = () => itemAt(world.db, meeting.id, itemId).item.result;
const now = () => meetingAt(world.db, meeting.id);

test('of two who write at once the second gets both texts, and none is lost', () => {
  expect(write('ruth', 'Die Bank kommt.', 0)).toEqual({ ok: true, version: 1 });
  const second = write('tomasz', 'Die Bank kommt im Mai.', 0);
  expect(second).toEqual({ ok: false, version: 1, theirs: 'Die Bank kommt.', by: 'Ruth Kessler' });
  expect(said()).toBe('Die Bank kommt.');
  expect(write('tomasz', 'Die Bank kommt im Mai.', 1)).toEqual({ ok: true, version: 2 });
  const texts = versionsOf(world.db, itemId).map(({ result, name }) => [name, result]);
  expect(texts).toEqual([
    ['Ruth Kessler', 'Die Bank kommt.'],
    ['Tomasz Nowak', 'Die Bank kommt im Mai.'],
  ]);
});

test('the same words again change nothing, and a writer who goes on makes one version', () => {
  write('ruth', 'Die', 0);
  expect(write('ruth', 'Die', 0)).toEqual({ ok: true, version: 1 });
  write('ruth', 'Die Bank', 1);
  write('ruth', 'Die Bank kommt', 2);
  write('ruth', 'Die Bank kommt bald.', 3);
  expect(rowsOf(world.db, minuteVersions)).toBe(1);
});

test('the paper names all who wrote it, also whose text was written over, and nobody else', () => {
  expect(minutesWriters(world.db, meeting.id)).toEqual([]);
  write('tomasz', 'Die Bank.', 0);
  write('ruth', 'Die Bank kommt.', 1);
  expect(minutesWriters(world.db, meeting.id)).toEqual(['Ruth Kessler', 'Tomasz Nowak']);
  expect(minutesWriters(world.db, meeting.id + 1)).toEqual([]);
});

test('a draft is written by those who were there and read by nobody else', () => {
  expect(() => write('joerg', 'Ich war nicht da.', 0)).toThrow('not_found');
  expect(canReadMinutes(world.db, world.member('joerg'), now())).toBe(false);
  openAmending(world.db, world.member('ruth'), meeting.id, EVENING);
  expect(canReadMinutes(world.db, world.member('joerg'), now())).toBe(true);
  expect(canReadMinutes(world.db, undefined, now())).toBe(false);
  expect(() => write('tomasz', 'Noch etwas.', 0)).toThrow('not_found');
});

test('those who were there wish for changes, and all are decided before the minutes are final', () => {
  const { db, member } = world;
  const wish = (name: PersonName) =>
    amendMinutes(db, member(name), meeting.id, { words: 'Es war der Juni.', itemId }, EVENING);
  expect(() => wish('tomasz')).toThrow('not_found');
  expect(() => finishMinutes(db, member('ruth'), meeting.id, EVENING)).toThrow('conflict');
  openAmending(db, member('ruth'), meeting.id, EVENING);
  wish('tomasz');
  expect(() => wish('joerg')).toThrow('not_found');
  expect(() => finishMinutes(db, member('ruth'), meeting.id, EVENING)).toThrow('form: open_wishes');
  const [found] = amendmentsAt(db, meeting.id);
  const own = { meetingId: meeting.id, amendmentId: found?.id ?? 0 };
  expect(() => settleAmendment(db, member('tomasz'), own, { accepted: 'yes' }, EVENING)).toThrow('not_found');
  settleAmendment(db, member('ruth'), own, { accepted: 'yes' }, EVENING);
  expect(() => settleAmendment(db, member('ruth'), own, { accepted: 'no' }, EVENING)).toThrow('conflict');
  finishMinutes(db, member('ruth'), meeting.id, EVENING);
  expect(() => write('ruth', 'Zu spät.', 0)).toThrow('conflict');
  expect(closeMeeting(db, member('ruth'), meeting.id, EVENING).state).toBe('closed');
});

test('a task has a person and a day, and is ticked off by them', () => {
  const { db, member } = world;
  const { id } = give('tomasz');
  expect(openTasksOf(db, member('tomasz'))).toMatchObject([{ words: 'Holz besorgen', name: 'Tomasz Nowak' }]);
  expect(() => tickTask(db, member('samira'), id, { done: 'yes' }, EVENING)).toThrow('not_found');
  tickTask(db, member('tomasz'), id, { done: 'yes' }, EVENING);
  expect(openTasksOf(db, member('tomasz'))).toEqual([]);
});

test('a task that is said to be done twice stays done since the first time, and can be opened again', () => {
  const { db, member } = world;
  const { id } = give('tomasz');
  const later = new Date(EVENING.getTime() + 60_000);
  tickTask(db, member('tomasz'), id, { done: 'yes' }, EVENING);
  expect(tickTask(db, member('tomasz'), id, { done: 'yes' }, later).doneAt).toEqual(EVENING);
  for (const name of ['ruth', 'tomasz'] as const) {
    expect(tickTask(db, member(name), id, { done: 'no' }, later).doneAt).toBeNull();
  }
  expect(['', 'toggle'].map((done) => tickForm.safeParse({ done }).success)).toEqual([false, false]);
});

test('a task says where it comes from, to those who may tick it off', () => {
  const { db, member } = world;
  const { id } = give('tomasz');
  const facts = taskFacts(db, member('tomasz'), id);
  expect(facts).toMatchObject({ doer: 'Tomasz Nowak', giver: 'Ruth Kessler', item: { id: itemId } });
  expect(facts.meeting.id).toBe(meeting.id);
  expect(() => taskFacts(db, member('samira'), id)).toThrow('not_found');
});

test('the most urgent task comes first, and last what has no day', () => {
  give('ruth', null);
  for (const day of ['2027-03-01', '2027-02-01']) give('ruth', day);
  const days = openTasksOf(world.db, world.member('ruth')).map(({ dueOn }) => dueOn);
  expect(days).toEqual(['2027-02-01', '2027-03-01', null]);
});

/** `dueOn` null: on no fixed day. */
const give = (name: PersonName, dueOn: string | null = '2027-02-01', words = 'Holz besorgen', now = EVENING) =>
  giveTask(
    ...([world.db, world.member('ruth'), at()] as const),
    ...([{ words, memberId: world.member(name).id, dueOn: dueOn ?? undefined }, now] as const),
  );
const after = (minutes: number) => new Date(EVENING.getTime() + minutes * 60_000);

test('a task that is sent twice is one; for somebody else, another day or later it is its own', () => {
  const { id } = give('tomasz');
  expect(give('tomasz', '2027-02-01', 'Holz besorgen', after(9)).id).toBe(id);
  expect(openTasksOf(world.db, world.member('tomasz'))).toHaveLength(1);
  for (const day of ['2027-02-02', null, null]) give('tomasz', day);
  give('ruth');
  give('tomasz', '2027-02-01', 'Holz besorgen', after(10));
  expect(rowsOf(world.db, tasks)).toBe(5);
});

test('a wish for the minutes that is sent twice is one, and nobody wishes without an end', () => {
  const { db, member } = world;
  openAmending(db, member('ruth'), meeting.id, EVENING);
  const wish = (words: string, itemId?: number, now = EVENING) =>
    amendMinutes(db, member('tomasz'), meeting.id, { words, itemId }, now);
  const count = () => amendmentsAt(db, meeting.id).length;
  for (const minutes of [0, 9]) wish('Es war der Juni.', itemId, after(minutes));
  expect(count()).toBe(1);
  wish('Es war der Juni.');
  wish('Es war der Juni.', itemId, after(10));
  expect(count()).toBe(3);
  for (let n = 4; n <= 30; n += 1) wish(String(n));
  wish('30');
  expect(() => wish('31')).toThrow('form: too_many_wishes');
  expect(count()).toBe(30);
  amendMinutes(db, member('ruth'), meeting.id, { words: '31', itemId: undefined }, EVENING);
});

test('a task is for somebody who came or wanted to, and for a day that one can mean', () => {
  expect(() => give('joerg')).toThrow('memberId: choice');
  expect(doersFor(world.db, world.member('ruth'), now(), EVENING).map(({ name }) => name)).toEqual([
    'Ruth Kessler',
    'Tomasz Nowak',
  ]);
  for (const day of ['0001-01-01', '2027-01-13']) expect(() => give('tomasz', day)).toThrow('dueOn: in_past');
  for (const day of ['2029-01-15', '9999-12-31']) expect(() => give('tomasz', day)).toThrow('dueOn: far_ahead');
  expect(rowsOf(world.db, tasks)).toBe(0);
  give('tomasz', '2027-01-14');
  give('ruth', null);
  expect(rowsOf(world.db, tasks)).toBe(2);
});

test('an evening hands out a hundred tasks and no more', () => {
  for (let n = 0; n < 100; n += 1) give('tomasz', null, `Aufgabe ${String(n)}`);
  give('tomasz', null, 'Aufgabe 99');
  expect(() => give('tomasz')).toThrow('form: too_many_tasks');
  expect(rowsOf(world.db, tasks)).toBe(100);
});

const taken = (sendKey = newSendKey()) =>
  ({ boardId: 1, title: 'Bank', text: 'Wie weiter?', lang: 'de', sendKey }) as const;

test('an item becomes one topic, which knows its meeting', () => {
  const { db, member } = world;
  expect(() => openItemTopic(db, member('joerg'), at(), taken(), EVENING)).toThrow('not_found');
  const topicId = openItemTopic(db, member('tomasz'), at(), taken(), EVENING);
  expect(itemAt(db, meeting.id, itemId).item.topicId).toBe(topicId);
  expect(() => openItemTopic(db, member('joerg'), at(), taken(), EVENING)).toThrow('not_found');
});

test('the same form sent again, or another one for the same item, answers with the topic that there is', () => {
  const { db, member } = world;
  const same = taken();
  const topicId = openItemTopic(db, member('tomasz'), at(), same, EVENING);
  const before = rowsOf(db, topics);
  expect(openItemTopic(db, member('tomasz'), at(), same, EVENING)).toBe(topicId);
  expect(openItemTopic(db, member('ruth'), at(), taken(), EVENING)).toBe(topicId);
  expect(rowsOf(db, topics)).toBe(before);
});

test('what somebody has begun to write as a new topic stays when they take an item on', () => {
  const { db, member } = world;
  const begun = { title: 'Wer gießt?', text: 'Im Sommer', sendKey: 'x'.repeat(16) };
  saveDraft(db, member('tomasz'), 'new', begun, EVENING);
  openItemTopic(db, member('tomasz'), at(), taken(), EVENING);
  expect(draftOf(db, member('tomasz'), 'new')?.title).toBe('Wer gießt?');
});

test('what was not taken on has no minutes', () => {
  const declined = { state: 'declined', position: null } as const;
  world.db.update(agendaItems).set(declined).where(eq(agendaItems.id, itemId)).run();
  expect(() => write('ruth', 'Vertraulich.', 0)).toThrow(new AppError('not_found'));
  const topic = { boardId: 1, title: 'x', text: 'x', lang: 'de', sendKey: newSendKey() } as const;
  expect(() => openItemTopic(world.db, world.member('tomasz'), at(), topic, EVENING)).toThrow(
    new AppError('not_found'),
  );
});
