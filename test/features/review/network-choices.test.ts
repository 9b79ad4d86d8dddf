import { afterEach, beforeEach, expect, test } from 'vitest';
import { endNetwork } from '../../../src/features/networks/end-network.ts';
import { openReview } from '../../../src/features/review/open-review.ts';
import { networkChoices } from '../../../src/features/review/network-choices.ts';
import { addToPortfolio } from '../../../src/features/review/portfolio/portfolio.ts';
import { addNetwork } from '../../support/networks.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';
import { NOW } from '../../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

const names = () => networkChoices(world.db, world.member('tomasz'), world.bridge.id).map(({ name }) => name);
const hold = (networkId: number) =>
  addToPortfolio(world.db, world.member('tomasz'), world.bridge.id, { networkId, how: 'watches' }, NOW);

test('a lead chooses from the portfolio, by name, what is not under review', () => {
  expect(names()).toEqual([]);
  hold(addNetwork(world.db, ['ruth'], { name: 'Zwischen den Höfen' }).id);
  hold(addNetwork(world.db, ['ruth'], { name: 'Ährenfeld' }).id);
  expect(names()).toEqual(['Ährenfeld', 'Zwischen den Höfen']);
  world.free('tomasz');
  world.withdraw('tomasz');
  expect(names()).toContain(world.network.name);
});

test('nor one that they run themselves, or that has ended', () => {
  hold(addNetwork(world.db, ['tomasz'], { name: 'Eigenes' }).id);
  const { id, slug } = addNetwork(world.db, ['ruth'], { name: 'Beendet' });
  hold(id);
  endNetwork(world.db, world.member('emre'), slug, { reason: 'Fertig.' }, NOW);
  expect(names()).toEqual([]);
  const open = () =>
    openReview(world.db, world.member('tomasz'), world.bridge.id, { networkId: id, dueOn: '2026-12-06' }, NOW);
  expect(open).toThrow('conflict');
});

test('nobody else learns what there is', () => {
  for (const name of ['ruth', 'hanna', 'emre'] as const)
    expect(() => networkChoices(world.db, world.member(name), world.bridge.id)).toThrow('not_found');
});
