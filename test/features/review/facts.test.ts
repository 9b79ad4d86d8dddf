import { afterEach, beforeEach, expect, test } from 'vitest';
import { factsOf } from '../../../src/features/review/facts.ts';
import { reviewById } from '../../../src/features/review/review.ts';
import { adds, costs, writes } from '../../support/network-parts.ts';
import { publish, takeBench } from '../../support/networks.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';
import { closes } from '../../support/reviews.ts';
import { daysAgo, NOW } from '../../support/world.ts';

/** A week after the closing. */
const LATER = daysAgo(-7);

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
  publish(world.db);
  adds(world.db, { networkId: world.network.id });
  costs(world.db, { networkId: world.network.id });
});
afterEach(() => world.close());

const facts = () => {
  const viewer = { member: world.member('samira'), runs: false, reviews: true };
  return factsOf(world.db, viewer, reviewById(world.db, world.review.id), LATER);
};

function changesNetwork(): void {
  takeBench(world.db, { networkId: world.network.id });
  adds(world.db, { networkId: world.network.id }, { title: 'Noch eine Förderung' });
}

test('the facts of a closed review stay those of its closing, with its moment, whatever the network does', () => {
  closes(world.db, world.review);
  const before = facts();
  expect(before).toMatchObject({ at: NOW, known: { taken: 0 }, money: { view: { funding: [{}], costsTold: 'told' } } });
  expect(before.money?.outlook?.months.length).toBeGreaterThan(0);
  changesNetwork();
  expect(facts()).toEqual(before);
});

test('the reserve stays with the day on which it was written down', () => {
  writes(world.db, { networkId: world.network.id }, 'costs', { reserve: '16.000' });
  const before = facts().money?.view;
  expect(before).toMatchObject({ reserve: 1_600_000, reserveAt: NOW });
  closes(world.db, world.review);
  expect(facts().money?.view).toEqual(before);
});

test('as long as it is not closed they are those of the moment', () => {
  changesNetwork();
  expect(facts()).toMatchObject({ at: LATER, known: { taken: 1 }, money: { view: { funding: [{}, {}] } } });
});

test('what closed before they were kept shows those of the moment too', () => {
  closes(world.db, world.review);
  world.db.$client.exec('DELETE FROM closing_facts');
  expect(facts()).toMatchObject({ at: LATER });
});
