import { afterEach, beforeEach, expect, test } from 'vitest';
import { runningOnDesks } from '../../../src/features/review/desk/desk.ts';
import { reviewById } from '../../../src/features/review/review.ts';
import { seatsOf } from '../../../src/features/review/seats.ts';
import { sightsOf } from '../../../src/features/review/sight.ts';
import { unreadBy } from '../../../src/features/review/unread.ts';
import { tasksOf } from '../../../src/pages/_review-tasks.ts';
import type { PersonName } from '../../support/people.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';
import { daysAgo, NOW } from '../../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
  world.free('tomasz', 'samira', 'joerg');
  world.submit('tomasz', 'samira', 'joerg');
  world.end('tomasz');
});
afterEach(() => world.close());

const unread = () => {
  const review = reviewById(world.db, world.review.id);
  return unreadBy(seatsOf(world.db, review, NOW), sightsOf(world.db, review.id), review);
};
const tasks = (name: PersonName) =>
  tasksOf(runningOnDesks(world.db, world.member(name), NOW), 'de').map(({ text, href }) => [href, text]);

test('whoever handed in and has not read the result is named, until they read it', () => {
  world.conclude('tomasz');
  expect(unread()).toEqual(['Samira Haddad', 'Jörg Bäuerle']);
  world.read('samira');
  expect(unread()).toEqual(['Jörg Bäuerle']);
  world.conflict('joerg');
  expect(unread()).toEqual([]);
});

test('of a closed review it stays told who read it only afterwards', () => {
  world.conclude('tomasz');
  world.read('samira');
  world.closeReview('tomasz');
  world.read('joerg', daysAgo(-1));
  expect(unread()).toEqual(['Jörg Bäuerle']);
});

test('a result waits on the desk of those who have not read it, and of nobody with an interest', () => {
  world.conclude('tomasz');
  world.conflict('joerg');
  expect(tasks('samira')).toEqual([
    [`/reviews/${world.review.id}`, expect.stringContaining('Das gemeinsame Ergebnis')],
  ]);
  expect(tasks('joerg')).toEqual([]);
  expect(tasks('tomasz')).toEqual([[`/reviews/${world.review.id}/closure`, expect.any(String)]]);
  world.read('samira');
  expect(tasks('samira')).toEqual([]);
});
