import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boardFollows, topicFollows } from '../../../db/schema/following.ts';
import { topics } from '../../../db/schema/forum.ts';
import { boardLevel, followBoard, followingForm, followTopic, topicLevel } from '../../../src/features/forum/follow.ts';
import { addBoard, answer, ask, rowsOf } from '../../support/forum.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let topicId: number;
beforeEach(() => {
  world = openWorld();
  ({ topicId } = ask(world.db, world.member('ruth')));
});
afterEach(() => world.close());

const level = (name: 'ruth' | 'samira') => topicLevel(world.db, world.member(name), topicId);

test('nobody watches anything before they choose to, also who has written', () => {
  expect([level('ruth'), level('samira')]).toEqual(['normal', 'normal']);
});

test.each(['watch', 'mute'] as const)('a member chooses to %s a topic, and goes back', (chosen) => {
  followTopic(world.db, world.member('samira'), topicId, chosen);
  expect(level('samira')).toBe(chosen);
  followTopic(world.db, world.member('samira'), topicId, 'normal');
  expect(level('samira')).toBe('normal');
  expect(rowsOf(world.db, topicFollows)).toBe(1);
});

test('a topic that a member has written in stays their own', () => {
  followTopic(world.db, world.member('ruth'), topicId, 'watch');
  followTopic(world.db, world.member('ruth'), topicId, 'normal');
  const [row] = world.db.select().from(topicFollows).all();
  expect(row).toMatchObject({ wrote: true, level: 'normal' });
});

test('a watched topic is as young in the lists as its newest post', () => {
  followTopic(world.db, world.member('samira'), topicId, 'watch');
  const later = new Date(NOW.getTime() + 60_000);
  answer(world.db, world.member('emre'), topicId, 'Ja.', later);
  const rows = world.db.select().from(topicFollows).where(eq(topicFollows.topicId, topicId)).all();
  expect(rows.map(({ activeAt }) => activeAt)).toEqual([later, later, later]);
});

test.each(['watch', 'mute'] as const)('a member chooses to %s a board, and goes back', (chosen) => {
  const { id } = addBoard(world.db);
  const samira = world.member('samira');
  followBoard(world.db, samira, id, chosen);
  expect(boardLevel(world.db, samira, id)).toBe(chosen);
  followBoard(world.db, samira, id, 'normal');
  expect(boardLevel(world.db, samira, id)).toBe('normal');
  expect(rowsOf(world.db, boardFollows)).toBe(0);
});

test('what is not there, or not to be seen, is not found', () => {
  const samira = world.member('samira');
  expect(() => followTopic(world.db, samira, 4711, 'watch')).toThrow('not_found');
  expect(() => followBoard(world.db, samira, 4711, 'watch')).toThrow('not_found');
  world.db.update(topics).set({ hiddenAt: NOW }).run();
  expect(() => followTopic(world.db, samira, topicId, 'watch')).toThrow('not_found');
});

test('whoever is suspended follows nothing', () => {
  const suspended = { ...world.member('samira'), suspendedUntil: NOW };
  expect(() => followTopic(world.db, suspended, topicId, 'watch')).toThrow('forbidden');
  expect(() => followBoard(world.db, suspended, 1, 'watch')).toThrow('forbidden');
});

test.each([{}, { level: '' }, { level: 'constructor' }, { level: ['watch'] }])('%j is no choice', (form) => {
  expect(followingForm.safeParse(form).success).toBe(false);
});
