import { afterEach, beforeEach, expect, test } from 'vitest';
import { allActs } from '../../../src/features/members/act.ts';
import {
  NETWORKS_PAGE,
  listNetworks,
  networkAt,
  networkCounts,
  networksOf,
} from '../../../src/features/networks/find.ts';
import { changeNetwork, foundNetwork, purposeVersion } from '../../../src/features/networks/found-network.ts';
import { networkForm } from '../../../src/features/networks/network.ts';
import { addNetwork } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { growing } from '../../support/plan.ts';
import { districts, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

const form = networkForm(districts);
const words = { name: 'Netz Süd', purpose: 'Nachbarn helfen sich.', lang: 'de', home: 'sued', districts: ['mitte'] };
const found = (by: PersonName, input: object = {}) =>
  foundNetwork(world.db, world.member(by), form.parse({ ...words, ...input }), NOW);

test('those who look after the site found networks, and nobody else does', () => {
  expect(found('emre')).toMatchObject({ slug: 'netz-sued', districts: ['sued', 'mitte'] });
  const [act] = allActs(world.db, world.member('hanna'));
  expect(act).toMatchObject({ kind: 'found_network', byName: 'Emre Aydın', detail: 'Netz Süd' });
  expect(() => found('ruth', { name: 'Netz Ost' })).toThrow('forbidden');
  expect(() => found('tomasz', { name: 'Netz Ost' })).toThrow('forbidden');
});

test('a name stands once, and an address that is a page is left alone', () => {
  found('hanna');
  expect(() => found('hanna')).toThrow('name: taken');
  expect(found('hanna', { name: 'Netz-Süd' }).slug).toBe('netz-sued-2');
  for (const name of ['New', 'Forum', 'Admin']) expect(found('hanna', { name }).slug).toBe(`${name.toLowerCase()}-2`);
  expect(found('hanna', { name: '東京' }).slug).toBe('netzwerk');
});

test('whoever runs a network changes it, and its address stays', () => {
  const { id, slug } = addNetwork(world.db, ['ruth']);
  const input = form.parse({ ...words, name: 'Degerloch verbindet' });
  const change = (by: PersonName, version: number) =>
    changeNetwork(world.db, world.member(by), id, { ...input, version }, NOW);
  change('ruth', 1);
  expect(networkAt(world.db, slug)).toMatchObject({ name: 'Degerloch verbindet', districts: ['sued', 'mitte'] });
  change('emre', 2);
  expect(() => change('samira', 2)).toThrow('not_found');
});

test('a change from outside stands in the log, with both names; one from within does not', () => {
  const { id, name } = addNetwork(world.db, ['ruth']);
  const change = (by: PersonName, version: number) =>
    changeNetwork(world.db, world.member(by), id, { ...form.parse({ ...words, name: 'Neu' }), version }, NOW);
  const [before] = allActs(world.db, world.member('hanna'));
  expect(() => change('samira', 1)).toThrow('not_found');
  expect(allActs(world.db, world.member('hanna'))[0]).toEqual(before);
  change('emre', 1);
  const [act] = allActs(world.db, world.member('hanna'));
  expect(act).toMatchObject({ kind: 'change_network', byName: 'Emre Aydın', detail: `${name} → Neu` });
  change('ruth', 2);
  expect(allActs(world.db, world.member('hanna'))[0]).toEqual(act);
});

test('of two who change a network at once the second is told so, and nothing is lost', () => {
  const { id, slug } = addNetwork(world.db, ['ruth']);
  const change = (purpose: string, version: number) =>
    changeNetwork(world.db, world.member('ruth'), id, { ...form.parse({ ...words, purpose }), version }, NOW);
  change('Wir reden.', 1);
  expect(() => change('Wir essen.', 1)).toThrow('form: overtaken');
  expect(networkAt(world.db, slug).purpose).toBe('Wir reden.');
  change('Wir reden und essen.', purposeVersion(world.db, id));
  expect(networkAt(world.db, slug).purpose).toBe('Wir reden und essen.');
});

test.each([
  ['an unknown district', { home: 'atlantis' }],
  ['no letter in the name', { name: '123' }],
  ['no purpose', { purpose: '  ' }],
  ['a name of a page', { name: 'x'.repeat(81) }],
])('a network is not described with %s', (_, wrong) => {
  expect(form.safeParse({ ...words, ...wrong }).success).toBe(false);
});

test('an unknown network is not found', () => {
  expect(() => networkAt(world.db, 'atlantis')).toThrow('not_found');
  expect(() => networkAt(world.db, undefined)).toThrow('not_found');
});

test('the list goes by name, page by page and district by district', () => {
  for (let number = 10; number < 10 + NETWORKS_PAGE + 1; number++)
    found('hanna', { name: `Netz ${number}`, ...(number === 12 && { home: 'ost', districts: [] }) });
  const { networks, next } = listNetworks(world.db, {});
  expect([networks.length, networks[0]?.name]).toEqual([NETWORKS_PAGE, 'Netz 10']);
  expect(listNetworks(world.db, { after: next }).networks.map(({ name }) => name)).toEqual([
    `Netz ${10 + NETWORKS_PAGE}`,
  ]);
  expect(listNetworks(world.db, { district: 'ost' }).networks.map(({ name }) => name)).toEqual(['Netz 12']);
  expect(networkCounts(world.db).get('ost')).toBe(1);
});

test('every list of networks is met by an index', () => {
  addNetwork(world.db);
  const asked = growing(world.db, () => {
    listNetworks(world.db, {});
    listNetworks(world.db, { district: 'ost', after: 1 });
    networksOf(world.db, world.member('ruth'));
    networkCounts(world.db);
  });
  expect(asked).toEqual([]);
});
