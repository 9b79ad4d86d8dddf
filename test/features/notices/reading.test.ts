import { afterEach, beforeEach, expect, test } from 'vitest';
import { inboxOf } from '../../../src/features/notices/inbox.ts';
import { markSeen, readingForm } from '../../../src/features/notices/reading.ts';
import { newestUnread } from '../../../src/features/notices/saw-group.ts';
import { deletePost } from '../../../src/features/forum/delete-post.ts';
import { answer, ask } from '../../support/forum.ts';
import { invited, network } from '../../support/meetings.ts';
import { spreadAll } from '../../support/news.ts';
import type { PersonName } from '../../support/people.ts';
import { growing } from '../../support/plan.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let meetings: number[];
beforeEach(() => {
  world = openWorld();
  const host = network(world.db, 'Runder Tisch', [world.member('ruth')]);
  const themes = ['Wer fährt mit?', 'Noch eines'];
  meetings = themes.map((theme) => invited(world.db, world.member('ruth'), host, { theme }).id);
  spreadAll(world.db);
});
afterEach(() => world.close());

const group = (index: number) => ({ kind: 'meeting' as const, id: meetings[index] ?? 0 });
const newest = (index: number, name: PersonName = 'joerg') => newestUnread(world.db, world.member(name), group(index));
const mark = (fields: Record<string, unknown>, name: PersonName = 'joerg') =>
  markSeen(world.db, world.member(name), readingForm.parse(fields), NOW);
const unread = (name: PersonName = 'joerg') =>
  inboxOf(world.db, world.member(name)).filter(({ isUnread }) => isUnread).length;

test('what told of one meeting is read with its page, and nothing of another, or of others', () => {
  expect(mark({ ...group(0), upTo: newest(0) })).toBe('thing');
  expect([newest(0), unread(), unread('samira')]).toEqual([undefined, 1, 2]);
  expect(newest(1)).toBeDefined();
});

test('what came after the page was shown stays new', () => {
  const shown = newest(0);
  world.db.$client.exec(`UPDATE notices SET id = id + 100 WHERE group_id = ${String(group(0).id)}`);
  mark({ ...group(0), upTo: shown });
  expect([newest(0) !== undefined, unread()]).toEqual([true, 2]);
});

test('one message is read alone, also one of which nothing can be told any more; nobody reads for others', () => {
  const { db, member } = world;
  const { topicId } = ask(db, member('joerg'));
  const { id } = answer(db, member('emre'), topicId);
  spreadAll(db);
  deletePost(db, member('emre'), id, NOW);
  const [gone] = inboxOf(db, member('joerg'));
  expect([gone?.tidings, gone?.isUnread]).toEqual([undefined, true]);
  mark({ notice: gone?.id }, 'samira');
  expect(unread()).toBe(3);
  expect(mark({ notice: gone?.id })).toBe('one');
  expect(unread()).toBe(2);
});

test('a form that names nothing changes nothing, and a number alone means the whole inbox up to it', () => {
  for (const half of [{}, { kind: 'meeting', upTo: 999 }, { id: group(0).id, upTo: 999 }])
    expect([mark(half), unread()]).toEqual(['nothing', 2]);
  expect([mark({ upTo: 999_999 }), unread()]).toEqual(['all', 0]);
  expect(readingForm.safeParse({ kind: 'topic', id: 1, upTo: 1 }).success).toBe(false);
});

test('nothing that is asked grows with the tables', () => {
  expect(growing(world.db, () => [newest(0), mark({ ...group(0), upTo: 999 }), mark({ notice: 1 })])).toEqual([]);
});
