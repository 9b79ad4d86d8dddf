import { afterEach, beforeEach, expect, test } from 'vitest';
import { desksOf, reviewsForNetworks } from '../../src/features/review/desk/desk.ts';
import { readingOf, taskElsewhere, tasksOf } from '../../src/pages/_review-tasks.ts';
import type { Locale } from '../../src/lib/paths.ts';
import { addNetwork } from '../support/networks.ts';
import { addReview, closes } from '../support/reviews.ts';
import { openReviewWorld, type ReviewWorld } from '../support/review-world.ts';
import { NOW } from '../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

const tasks = (locale: Locale) =>
  desksOf(world.db, world.member('samira'), NOW).flatMap(({ running }) => tasksOf(running, locale));

test('tasks lead to where they are done, in the language of the page', () => {
  const { id } = world.review;
  expect(tasks('de')).toMatchObject([{ href: `/reviews/${id}/interest` }]);
  world.free('samira');
  expect(tasks('en')).toMatchObject([{ href: `/en/reviews/${id}/sheet` }]);
  expect(tasks('de')[0]?.text).toBe(`${world.network.name}: Bewertungsbogen schreiben, bis 6. Dezember 2026`);
  world.submit('samira');
  expect(tasks('de')).toEqual([]);
});

test('whoever runs a network is told of its closed review, by name of the foundation', () => {
  const reading = () => readingOf(reviewsForNetworks(world.db, world.member('ruth')), 'de');
  expect(reading()).toEqual([]);
  closes(world.db, world.review);
  expect(reading()).toMatchObject([{ href: `/reviews/${world.review.id}` }]);
  expect(reading()[0]?.text).toContain('Stiftung Brücke');
});

test('from a review that does not need them, a reviewer is led to what is due first elsewhere', () => {
  const elsewhere = () =>
    taskElsewhere({ db: world.db, member: world.member('samira'), now: NOW }, world.review.id, 'de');
  expect(elsewhere()).toBeUndefined();
  const other = addReview(world.db, world.bridge, addNetwork(world.db, ['ruth'], { name: 'Netz Ost' }).id);
  expect(elsewhere()).toMatchObject({ href: `/reviews/${other.id}/interest` });
});
