import { afterEach, beforeEach, expect, test } from 'vitest';
import { waysOn } from '../../../src/features/transfers/state.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { underWay } from '../../../src/features/transfers/under-way.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
});
afterEach(() => world.close());

const of = (name: PersonName, most = 5) => {
  const { transfers, count } = underWay(world.db, world.member(name), 'de', most);
  return [transfers.map(({ origin }) => origin.slug), count];
};

test('a member reads what their own networks are at, the newest first, also what has no name for others', () => {
  const { id: networkId } = addNetwork(world.db, ['ruth', 'samira']);
  takeBench(world.db, { networkId }, 'ruth', daysAgo(9));
  takeBench(world.db, { networkId, project: 'buergerbus', seenBy: 'anonymised' }, 'ruth', daysAgo(3));
  expect([of('ruth'), of('samira'), of('ruth', 1)]).toEqual([
    [['buergerbus', 'lesebank'], 2],
    [['buergerbus', 'lesebank'], 2],
    [['buergerbus'], 2],
  ]);
  expect([of('joerg'), of('emre')]).toEqual([
    [[], 0],
    [[], 0],
  ]);
});

test.each(['stopped', 'permanent'] as const)('what is "%s" is under way no more', (state) => {
  const { id } = takeBench(world.db, {}, 'ruth', daysAgo(9));
  takeStep(world.db, world.member('ruth'), id, { state: 'running', on: '2026-11-20', words: undefined }, NOW);
  expect(of('ruth')).toEqual([['lesebank'], 1]);
  takeStep(world.db, world.member('ruth'), id, { state, on: '2026-11-21', words: 'So ist es.' }, NOW);
  expect(of('ruth')).toEqual([[], 0]);
});

test('what comes next stands first', () => {
  const states = ['interested', 'visited', 'checked', 'adapted', 'running', 'permanent', 'stopped'] as const;
  expect(states.map((state) => waysOn(state)[0])).toEqual(['fit', 'fit', 'step', 'step', 'tell', 'tell', 'tell']);
});
