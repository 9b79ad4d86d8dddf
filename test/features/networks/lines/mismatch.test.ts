import { afterEach, beforeEach, expect, test } from 'vitest';
import { costsOf, fundingOf } from '../../../../src/features/networks/lines/lines.ts';
import { mismatches } from '../../../../src/features/networks/lines/mismatch.ts';
import { adds, costs } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import { openWorld, type World } from '../../../support/world.ts';

let world: World;
let networkId: number;
beforeEach(() => {
  world = openWorld();
  networkId = addNetwork(world.db).id;
});
afterEach(() => world.close());

const gives = (typed: Record<string, string>) => adds(world.db, { networkId }, { title: 'Verfügungsfonds', ...typed });
const pays = (typed: Record<string, string>) => costs(world.db, { networkId }, { what: 'verfügungsfonds', ...typed });
const told = () => mismatches(fundingOf(world.db, networkId), costsOf(world.db, networkId));

test('money for a project is told whose cost of the same name is far smaller in its time', () => {
  gives({ amount: '36.000', from: '01/2026', to: '12/2028' });
  expect(told()).toEqual([]);
  pays({ amount: '1.000', from: '01/2026', to: '12/2028' });
  pays({ amount: '90.000', from: '01/2030', to: '12/2030' });
  expect(told()).toEqual([{ title: 'Verfügungsfonds', brings: 36_000_00, costs: 1_000_00 }]);
});

test('half of it is fine, a cost a month counts for each, and structure may pay for anything', () => {
  gives({ amount: '36.000', from: '01/2026', to: '12/2028' });
  pays({ amount: '500', from: '01/2026', to: '' });
  expect(told()).toEqual([]);
  adds(world.db, { networkId }, { title: 'Stelle', amount: '90.000', nature: 'structural' });
  costs(world.db, { networkId }, { what: 'Stelle', amount: '1' });
  expect(told()).toEqual([]);
});

test('money without an end is looked at for a year, and what nobody knows is not told', () => {
  gives({ amount: '100', from: '01/2026', to: '' });
  gives({ amount: '' });
  pays({ amount: '500', from: '01/2026', to: '12/2026' });
  expect(told()).toEqual([{ title: 'Verfügungsfonds', brings: 1_200_00, costs: 500_00 }]);
});

test('a cost is of a project where one name stands in the other, word by word', () => {
  for (const title of ['Sommer der Höfe', 'Fest', 'Hof'])
    gives({ title, amount: '6.000', from: '01/2026', to: '03/2026' });
  for (const what of ['Sommer', 'Großes Fest, mit Musik', 'Höfe', 'Hofmusik'])
    pays({ what, amount: '12', from: '01/2026', to: '12/2026' });
  expect(told().map(({ title, costs: spent }) => [title, spent])).toEqual([
    ['Sommer der Höfe', 600],
    ['Fest', 300],
  ]);
});
