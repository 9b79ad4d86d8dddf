import { afterEach, beforeEach, expect, test } from 'vitest';
import { events } from '../../../db/schema/events.ts';
import { letterRounds, noticePreferences, notices } from '../../../db/schema/notices.ts';
import { forgetNewsFor, forgetOldNews } from '../../../src/features/notices/forget.ts';
import { choosePreferences } from '../../../src/features/notices/preference.ts';
import { STANDARD } from '../../../src/features/notices/reason.ts';
import { NOTICE_DAYS } from '../../../src/features/notices/retention.ts';
import { writeLetters } from '../../../src/features/notices/write-letters.ts';
import { answer, ask, rowsOf } from '../../support/forum.ts';
import { spreadAll } from '../../support/news.ts';
import { growing } from '../../support/plan.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  const { topicId } = ask(world.db, world.member('ruth'), {}, daysAgo(NOTICE_DAYS + 1));
  answer(world.db, world.member('emre'), topicId, 'Früh.', daysAgo(NOTICE_DAYS + 1));
  answer(world.db, world.member('emre'), topicId, 'Spät.', daysAgo(NOTICE_DAYS - 1));
});
afterEach(() => world.close());

test('what happened long ago is forgotten, and with it who heard of it', () => {
  spreadAll(world.db);
  expect(forgetOldNews(world.db, NOW)).toBe(2);
  expect([rowsOf(world.db, events), rowsOf(world.db, notices)]).toEqual([1, 1]);
  expect(forgetOldNews(world.db, NOW)).toBe(0);
});

test('what nobody has heard of yet stays until they have', () => {
  expect(forgetOldNews(world.db, NOW)).toBe(0);
  spreadAll(world.db);
  expect(rowsOf(world.db, notices)).toBe(2);
});

test('to forget reads no more than what is forgotten', () => {
  spreadAll(world.db);
  expect(growing(world.db, () => forgetOldNews(world.db, NOW))).toEqual([]);
});

test('of somebody who is erased nothing is left that they heard or chose; what they did stays a number', () => {
  spreadAll(world.db);
  const ruth = world.member('ruth');
  choosePreferences(world.db, ruth, { ...STANDARD });
  writeLetters(world.db, 'at_once', NOW);
  world.db.transaction((tx) => forgetNewsFor(tx, ruth));
  expect([notices, noticePreferences, letterRounds].map((table) => rowsOf(world.db, table))).toEqual([0, 0, 0]);
  expect(rowsOf(world.db, events)).toBe(3);
});
