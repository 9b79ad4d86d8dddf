import { afterEach, beforeEach, expect, test } from 'vitest';
import { networks } from '../../../db/schema/networks.ts';
import { plainOf } from '../../../src/features/search/excerpt.ts';
import { findNetworks } from '../../../src/features/search/find-networks.ts';
import { addNetwork } from '../../support/networks.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  addNetwork(world.db, [], { name: 'Nachbarschaftsnetz Talstern', purpose: 'Geheimwort' });
  addNetwork(world.db, [], { name: 'Netz Höhe' });
});
afterEach(() => world.close());

const districtName = (id: string) => id.toUpperCase();
const found = (query: string) => findNetworks(world.db, { query, locale: 'en', districtName });
const names = (query: string) => found(query).map(({ title }) => plainOf(title));

test.each(['Talstern', 'talst', 'nachbarschaftsnetz talstern', 'Nachbarschaft', '"Talstern"', 'Talstern -Holz'])(
  'a network is found by its name: %s',
  (query) => {
    expect(names(query)).toEqual(['Nachbarschaftsnetz Talstern']);
  },
);

test.each([
  '',
  '  ',
  '"',
  'NEAR(a*',
  'x'.repeat(5000),
  'Talstern Holz',
  'Netz -Höhe -Talstern',
  'Geheimwort',
  'von:Ruth',
])('nothing but a name is one: %s', (query) => {
  expect(names(query)).toEqual([]);
});

test('it is told where it works, with the word marked, in the language of the page', () => {
  expect(found('Hoehe')).toEqual([
    {
      ...{ type: 'network', lang: 'de', url: '/en/networks/netz-hoehe' },
      title: [
        { text: 'Netz ', marked: false },
        { text: 'Höhe', marked: true },
      ],
      excerpt: [{ text: 'DEGERLOCH', marked: false }],
    },
  ]);
});

test('three are enough, and those that have ended are none', () => {
  for (const name of ['Netz A', 'Netz B', 'Netz C']) addNetwork(world.db, [], { name });
  expect(names('Netz')).toHaveLength(3);
  world.db.update(networks).set({ endedAt: NOW }).run();
  expect(names('Netz')).toEqual([]);
});
