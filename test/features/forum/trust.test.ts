import { afterEach, beforeEach, expect, test } from 'vitest';
import { posts } from '../../../db/schema/forum.ts';
import { allowanceOf, NEWCOMER, REGULAR } from '../../../src/features/forum/trust.ts';
import { TooManyError } from '../../../src/lib/errors.ts';
import { ProblemError } from '../../../src/lib/problems.ts';
import type { Person } from '../../support/people.ts';
import { answer, ask } from '../../support/forum.ts';
import { daysAgo, letIn, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const LINKS = 'https://a.example https://b.example www.c.example';

test('whoever is new writes a little less, until they have been here and have written', () => {
  const { db, member } = world;
  const ruth = member('ruth');
  const { topicId } = ask(db, ruth, {}, daysAgo(2));
  expect(allowanceOf(db, ruth, NOW)).toBe(NEWCOMER);
  for (const days of [1, 0.5]) answer(db, ruth, topicId, `Vor ${days} Tagen.`, daysAgo(days));
  expect(allowanceOf(db, ruth, NOW)).toBe(REGULAR);
  const nele = letIn(db, { name: 'Nele', email: 'nele@example.org' } as Person, member('hanna'), daysAgo(3));
  for (const days of [2, 1, 0.5]) answer(db, nele, topicId, `Vor ${days} Tagen.`, daysAgo(days));
  expect(allowanceOf(db, nele, NOW)).toBe(NEWCOMER);
  expect(allowanceOf(db, nele, daysAgo(-5))).toBe(REGULAR);
  db.update(posts).set({ hiddenAt: NOW }).run();
  expect(allowanceOf(db, nele, daysAgo(-5))).toBe(NEWCOMER);
  expect(allowanceOf(db, member('emre'), NOW)).toBe(REGULAR);
});

test('too many posts in an hour wait for its end', () => {
  const { db, member } = world;
  const ruth = member('ruth');
  const { topicId } = ask(db, member('emre'), {}, daysAgo(1));
  for (const days of [3, 2, 1]) answer(db, ruth, topicId, `Vor ${days} Tagen.`, daysAgo(days));
  for (let count = 0; count < REGULAR.postsAnHour; count += 1)
    answer(db, ruth, topicId, `Beitrag ${count}.`, minutesLater(count / 2));
  const refused = () => answer(db, ruth, topicId, 'x', minutesLater(40));
  expect(refused).toThrow(TooManyError);
  expect(refused).toThrow(expect.objectContaining({ comeBack: minutesLater(60) }) as Error);
  expect(answer(db, ruth, topicId, 'x', minutesLater(60)).position).toBe(65);
});

test('more links than somebody may set are refused, and nothing is written', () => {
  const { db, member } = world;
  const problem = new ProblemError('text', 'too_many_links', NEWCOMER.links);
  expect(() => ask(db, member('ruth'), { text: LINKS })).toThrow(problem);
  expect(() => ask(db, member('ruth'), { boardId: 1, text: LINKS })).toThrow(
    expect.objectContaining({ problems: problem.problems }) as Error,
  );
  expect(db.select().from(posts).all()).toEqual([]);
  expect(ask(db, member('emre'), { boardId: 1, text: LINKS }).position).toBe(1);
});
