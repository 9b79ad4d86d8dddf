import { afterEach, beforeEach, expect, test } from 'vitest';
import { reviews } from '../../../db/schema/reviews.ts';
import { moveDeadline } from '../../../src/features/review/deadline.ts';
import { hasDueReminder, REMINDER_DAYS, remindReviewers } from '../../../src/features/review/reminder.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { addNetwork } from '../../support/networks.ts';
import { growing } from '../../support/plan.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';
import { daysAgo, NOW } from '../../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
  emptyOutbox(world.db);
});
afterEach(() => world.close());

/** The review is due in two weeks. */
const DUE_IN = 14;
const soon = daysAgo(REMINDER_DAYS - DUE_IN);
const told = () => posted(world.db, 'review_reminder').map(({ to }) => to);

test('those whose sheet is missing are reminded three days before, and once', () => {
  world.free('tomasz', 'samira');
  world.submit('samira');
  expect(hasDueReminder(world.db, daysAgo(REMINDER_DAYS + 1 - DUE_IN))).toBe(false);
  expect(hasDueReminder(world.db, soon)).toBe(true);
  remindReviewers(world.db, soon);
  expect(told()).toEqual([world.member('tomasz').email, world.member('joerg').email]);
  expect(posted(world.db)[0]?.text).toContain('6. Dezember 2026');
  remindReviewers(world.db, daysAgo(-DUE_IN));
  expect(told()).toHaveLength(2);
});

test('reviews come in portions, until all are done', () => {
  const { id: _, ...row } = world.review;
  for (let n = 0; n < 20; n += 1)
    world.db
      .insert(reviews)
      .values({ ...row, networkId: addNetwork(world.db, ['ruth'], { name: `Netz ${n}` }).id })
      .run();
  expect([1, 2, 3].map(() => remindReviewers(world.db, soon))).toEqual([20, 1, 0]);
});

test('a review that nobody can be reminded of is set aside for good, and those behind it are reminded of', () => {
  const { db, review } = world;
  const { id: _, ...row } = review;
  const { id: networkId } = addNetwork(db, ['ruth'], { name: 'Netz Süd' });
  db.insert(reviews)
    .values({ ...row, networkId })
    .run();
  db.$client.exec(
    `CREATE TRIGGER broken BEFORE INSERT ON mails WHEN NEW.blocks LIKE '%/reviews/${String(review.id)}%' BEGIN SELECT RAISE(ABORT, 'no'); END`,
  );
  const aside: unknown[] = [];
  const remind = () => remindReviewers(db, soon, (row) => aside.push(row));
  expect([remind(), remind()]).toEqual([2, 0]);
  expect(aside).toEqual([{ review: review.id }]);
  expect(told()).toHaveLength(3);
  expect(posted(db, 'review_reminder').every(({ text }) => text.includes('Netz Süd'))).toBe(true);
  db.$client.exec('DROP TRIGGER broken');
  expect(hasDueReminder(db, soon)).toBe(false);
});

test('whoever is recused is not reminded, nor is anybody of a review that is over', () => {
  world.conflict('joerg');
  world.organise('ruth', 'samira');
  remindReviewers(world.db, soon);
  expect(told()).toEqual([world.member('tomasz').email]);
  emptyOutbox(world.db);
  world.free('tomasz');
  world.withdraw('tomasz');
  expect(hasDueReminder(world.db, soon)).toBe(false);
});

test('more time moves the reminder, and brings no second one', () => {
  world.free('tomasz');
  const move = (dueOn: string) => moveDeadline(world.db, world.member('tomasz'), world.review.id, { dueOn }, NOW);
  move('2026-12-20');
  expect(hasDueReminder(world.db, soon)).toBe(false);
  const later = daysAgo(-25);
  remindReviewers(world.db, later);
  move('2027-01-20');
  expect(hasDueReminder(world.db, daysAgo(-60))).toBe(false);
});

test('asking every second is cheap', () => {
  expect(growing(world.db, () => hasDueReminder(world.db, soon))).toEqual([]);
});
