import { afterEach, beforeEach, expect, test } from 'vitest';
import { fundingOf } from '../../../../src/features/networks/lines/lines.ts';
import { startAfter } from '../../../../src/features/networks/money/outlook.ts';
import { inKindAhead, planOf } from '../../../../src/features/networks/money/plan.ts';
import { adds } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import { openWorld, type World } from '../../../support/world.ts';

let world: World;
let networkId: number;
beforeEach(() => {
  world = openWorld();
  networkId = addNetwork(world.db).id;
});
afterEach(() => world.close());

const START = startAfter('2026-06-15');
const lines = () => fundingOf(world.db, networkId);

test('what is no money is told apart, as far as its worth is known', () => {
  expect(inKindAhead(lines(), START)).toBe(0);
  adds(world.db, { networkId });
  adds(world.db, { networkId }, { title: 'Raum', amount: '2.400', to: '12/2027', inKind: 'yes' });
  adds(world.db, { networkId }, { title: 'Zeit', amount: '', inKind: 'yes' });
  expect(inKindAhead(lines(), START)).toBe(1_200_00);
});

test('it counts, unless one reckons without it', () => {
  adds(world.db, { networkId });
  adds(world.db, { networkId }, { title: 'Raum', inKind: 'yes' });
  const told = { funding: lines(), costs: [], reserve: 0 };
  expect([planOf(told).funding.length, planOf(told, false).funding.length]).toEqual([2, 1]);
});
