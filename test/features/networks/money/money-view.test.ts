import { afterEach, beforeEach, expect, test } from 'vitest';
import { moneyView } from '../../../../src/features/networks/money/money-view.ts';
import type { Network } from '../../../../src/features/networks/network.ts';
import { pageView } from '../../../../src/features/networks/page-view.ts';
import { adds, costs, writes } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import { NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
let network: Network;
beforeEach(() => {
  world = openWorld();
  network = addNetwork(world.db);
});
afterEach(() => world.close());

const visitor = { member: undefined, runs: false, reviews: false };
const reviewer = () => ({ member: world.member('samira'), runs: false, reviews: true });
const place = () => ({ networkId: network.id });
const seen = (viewer: typeof visitor | ReturnType<typeof reviewer>) => moneyView(world.db, viewer, network.id);

test('costs that are for others are hidden, and costs that nobody told are untold: neither is reckoned with', () => {
  adds(world.db, place());
  expect(() => seen(visitor)).toThrow('not_found');
  writes(world.db, place(), 'funding', { seenBy: 'public' });
  expect([seen(visitor).costsTold, seen(reviewer()).costsTold]).toEqual(['untold', 'untold']);
  costs(world.db, place());
  expect([seen(visitor).costsTold, seen(reviewer()).costsTold]).toEqual(['hidden', 'told']);
  expect(seen(visitor).costs).toBeUndefined();
});

test('a reserve alone is no word about costs', () => {
  adds(world.db, place());
  writes(world.db, place(), 'costs', { reserve: '6.000', seenBy: 'public' });
  expect(seen(reviewer())).toMatchObject({ costsTold: 'untold', reserve: 600_000 });
});

test('where costs alone are told, those see them from whom nothing is hidden', () => {
  costs(world.db, place());
  writes(world.db, place(), 'costs', { seenBy: 'public' });
  expect(() => seen(visitor)).toThrow('not_found');
  expect(seen(reviewer())).toMatchObject({ costsTold: 'told', funding: [] });
});

test('the page tells what is not public from what nobody has written', () => {
  adds(world.db, place());
  const { hidden, unwritten } = pageView(world.db, visitor, network, NOW);
  expect(hidden).toEqual(['funding']);
  expect(unwritten).toContain('costs');
  expect(pageView(world.db, reviewer(), network, NOW).hidden).toEqual([]);
});

test('money for a project that hardly costs anything is told to those who may mend it or ask', () => {
  adds(world.db, place(), { title: 'Fest', amount: '6.000' });
  costs(world.db, place(), { what: 'Fest', amount: '1.000' });
  for (const part of ['funding', 'costs'] as const) writes(world.db, place(), part, { seenBy: 'public' });
  expect(seen(visitor).unlike).toEqual([]);
  for (const viewer of [reviewer(), { member: world.member('ruth'), runs: true, reviews: false }])
    expect(seen(viewer).unlike).toEqual([{ title: 'Fest', brings: 6_000_00, costs: 1_000_00 }]);
});
