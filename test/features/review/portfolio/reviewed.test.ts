import { afterEach, beforeEach, expect, test } from 'vitest';
import { newestReviewsOf, type OwnReview } from '../../../../src/features/review/list-reviews.ts';
import { reviewedOn } from '../../../../src/features/review/portfolio/reviewed.ts';
import type { State } from '../../../../src/features/review/review.ts';
import type { PersonName } from '../../../support/people.ts';
import { openReviewWorld, type ReviewWorld } from '../../../support/review-world.ts';
import { addFoundation, addReview, closes } from '../../../support/reviews.ts';
import { daysAgo, NOW } from '../../../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

const newest = (name: PersonName) =>
  newestReviewsOf(world.db, world.member(name), world.bridge.id, [world.network.id]).get(world.network.id);

test('a portfolio tells the newest review of a network with the day of its state', () => {
  closes(world.db, world.review, ['tomasz', 'samira'], daysAgo(-2));
  const closed = newest('samira');
  expect([closed?.id, closed?.state, closed && reviewedOn(closed)]).toEqual([world.review.id, 'closed', daysAgo(-2)]);
  const again = addReview(world.db, world.bridge, world.network.id);
  const running = newest('samira');
  expect([running?.id, running?.state, running && reviewedOn(running)]).toEqual([again.id, 'draft', NOW]);
});

test.each<[State, Date]>([
  ['draft', daysAgo(9)],
  ['submitted', daysAgo(9)],
  ['concluded', daysAgo(5)],
  ['closed', daysAgo(3)],
  ['withdrawn', daysAgo(1)],
])('of a review that is %s counts its own day', (state, day) => {
  const days = { openedAt: daysAgo(9), concludedAt: daysAgo(5), closedAt: daysAgo(3), withdrawnAt: daysAgo(1) };
  expect(reviewedOn({ state, ...days } as OwnReview)).toEqual(day);
});

test('whoever is recused finds none there, and another foundation has its own', () => {
  world.conflict('samira');
  expect(newest('samira')).toBeUndefined();
  const other = addFoundation(world.db, { name: 'Stiftung Hafen', lead: 'joerg', reviewers: [] });
  const found = newestReviewsOf(world.db, world.member('joerg'), other.id, [world.network.id]);
  expect(found.size).toBe(0);
  expect(() => newestReviewsOf(world.db, world.member('tomasz'), other.id, [])).toThrow('not_found');
});
