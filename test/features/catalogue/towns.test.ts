import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { readContent, type ProjectEntry } from '../../../src/features/catalogue/content.ts';
import { listsIn, townsIn } from '../../../src/features/catalogue/facet-lists.ts';
import { facetsOf } from '../../../src/features/catalogue/facets.ts';
import { listProjects } from '../../../src/features/catalogue/list.ts';
import { parseListQuery } from '../../../src/features/catalogue/list-query.ts';
import { syncProjects } from '../../../src/features/catalogue/sync.ts';
import { MOST_TOWNS, townOf, townsAmong } from '../../../src/features/catalogue/towns.ts';
import { aCase, contentOf, smallWorld } from './cases.ts';

const NOW = new Date('2026-11-22');
const village = { region: 'SH', kind: 'village' } as const;
const caseIn = (city: string, slug = 'neu') => aCase(slug, { place: { ...village, city } });

function storeOf(...entries: ProjectEntry[]) {
  const db = openDatabase(':memory:');
  syncProjects(db, contentOf(...entries), NOW);
  return db;
}

function ask(db: ReturnType<typeof storeOf>, search: string) {
  const params = new URLSearchParams(search);
  const { query, unknown } = parseListQuery(params, listsIn(db, params.getAll('place')));
  return { unknown, list: listProjects(db, query, 'de') };
}

test('a case is found by its town and by its state', () => {
  const places = facetsOf(aCase('bank').data).filter(({ facet }) => facet === 'place');
  expect(places.map(({ code }) => code)).toEqual([aCase('bank').data.place.region, 'stuttgart']);
});

test.each([
  ['Klixbüll', 'village', 'klixbuell'],
  ['Nörten-Hardenberg', 'small-town', 'noerten-hardenberg'],
  ['Wetter (Ruhr)', 'suburb', 'wetter-ruhr'],
  ['Frankfurt am Main', 'whole-city', 'frankfurt-am-main'],
  ['Amsterdam', 'several', 'amsterdam'],
  ['constructor', 'village', 'constructor'],
  ['Berlin', 'inner-city', undefined],
  ['Germany', 'village', undefined],
  ['Viele Orte in Großbritannien', 'several', undefined],
  ['Münsterland und weitere Orte', 'several', undefined],
  ['…', 'village', undefined],
] as const)('%s (%s) stands in addresses as %s', (city, kind, code) => {
  expect(townOf({ city, kind })).toBe(code);
});

test('a new case in a new town is found by it', () => {
  const before = storeOf(...smallWorld.projects);
  expect(ask(before, 'place=bad-wildbad').unknown).toEqual([{ facet: 'place', code: 'bad-wildbad' }]);
  const { list, unknown } = ask(storeOf(...smallWorld.projects, caseIn('Bad Wildbad')), 'place=bad-wildbad');
  expect([unknown, list.items.map(({ slug }) => slug)]).toEqual([[], ['neu']]);
  expect(list.lists.place['bad-wildbad']).toEqual({ de: 'Bad Wildbad', en: 'Bad Wildbad' });
  const places = list.facets.find(({ facet }) => facet === 'place')?.options ?? [];
  expect(places.find(({ code }) => code === 'bad-wildbad')).toMatchObject({ count: 1, selected: true });
});

test('a town whose last case has left is offered no more', () => {
  const db = storeOf(...smallWorld.projects, caseIn('Bad Wildbad'));
  syncProjects(db, smallWorld, NOW);
  expect(Object.keys(townsIn(db))).toEqual(['oberdorf', 'stuttgart', 'unterdorf']);
});

test('of very many towns those with most cases are offered, and any can stand in an address', () => {
  const two = (city: string) => [caseIn(city, `${city}-1`), caseIn(city, `${city}-2`)];
  const towns = Array.from({ length: MOST_TOWNS }, (_, n) => `zell${n}`);
  const cases = [...towns.flatMap(two), caseIn('Aalen', 'aalen')];
  const db = storeOf(...cases);
  expect(Object.keys(townsIn(db)).toSorted()).toEqual(towns.toSorted());
  expect(townsIn(db)).toEqual(townsAmong(cases));
  expect(ask(db, 'place=aalen').list).toMatchObject({ total: 1, lists: { place: { aalen: { de: 'Aalen' } } } });
});

test('what is built and what is answered offer the same towns, in the order of their names', () => {
  const { projects } = readContent('content');
  const built = townsAmong(projects);
  expect(Object.entries(townsIn(storeOf(...projects)))).toEqual(Object.entries(built));
  const names = Object.values(built).map(({ de }) => de);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'de')));
  expect(Object.keys(built)).toEqual(expect.arrayContaining(['stuttgart', 'noerten-hardenberg', 'wetter-ruhr']));
});
