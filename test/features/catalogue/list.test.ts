import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { facetLists } from '../../../src/features/catalogue/facet-lists.ts';
import { listProjects } from '../../../src/features/catalogue/list.ts';
import { parseListQuery } from '../../../src/features/catalogue/list-query.ts';
import { syncProjects } from '../../../src/features/catalogue/sync.ts';
import { aCase, contentOf, effortWith, estimate, smallWorld } from './cases.ts';

const db = openDatabase(':memory:');
syncProjects(db, smallWorld, new Date('2026-11-22'));

const ask = (search: string) => parseListQuery(new URLSearchParams(search), facetLists({}));
const list = (search: string, locale: 'de' | 'en' = 'de') => listProjects(db, ask(search).query, locale);
const slugs = (search: string) => list(search).items.map((item) => item.slug);
const option = (search: string, facet: string, code: string) =>
  list(search)
    .facets.find((entry) => entry.facet === facet)
    ?.options.find((entry) => entry.code === code);

test('without a filter all cases are there, the easiest first and the unknown last', () => {
  expect(slugs('')).toEqual(['lesebank', 'buergerbus', 'dorfladen', 'reparaturcafe']);
  expect(list('')).toMatchObject({ total: 4, all: 4, page: 1, pages: 1, loosen: [] });
});

test('the newest come first by publication, then by update', () => {
  expect(slugs('sort=new')).toEqual(['buergerbus', 'dorfladen', 'reparaturcafe', 'lesebank']);
});

test('the most adopted come first', () => {
  expect(slugs('sort=adopted').slice(0, 2)).toEqual(['buergerbus', 'reparaturcafe']);
});

test('within a facet any code fits, between facets all must', () => {
  expect(slugs('field=mobility&field=local-supply')).toEqual(['buergerbus', 'dorfladen']);
  expect(slugs('field=mobility&field=local-supply&outcome=failed')).toEqual(['dorfladen']);
  expect(slugs('sector=municipality')).toEqual(['buergerbus']);
  expect(slugs('funding=municipal&place=BY&effort=unknown')).toEqual(['buergerbus']);
  expect(slugs('money=unknown')).toEqual(['reparaturcafe']);
});

test('a facet counts what one would find by adding its codes', () => {
  expect(option('field=mobility', 'field', 'local-supply')).toMatchObject({ count: 1, selected: false });
  expect(option('field=mobility', 'field', 'mobility')).toMatchObject({ count: 1, selected: true });
  expect(option('field=mobility', 'place', 'BY')?.count).toBe(1);
  expect(option('', 'place', 'BY')?.count).toBe(2);
  expect(option('', 'place', 'HH')?.count).toBe(0);
});

test('an upper bound takes in what lies below it, also where it counts', () => {
  const costing = (slug: string, value: 'none' | 'up-to-500' | 'up-to-5000') =>
    aCase(slug, { effort: effortWith({ startMoney: estimate(value), hoursToStart: estimate({ min: 30, max: 100 }) }) });
  const store = openDatabase(':memory:');
  const cases = [costing('frei', 'none'), costing('billig', 'up-to-500'), costing('teurer', 'up-to-5000')];
  syncProjects(store, contentOf(...cases, aCase('unklar')), new Date('2026-11-22'));
  const found = (search: string) => listProjects(store, ask(search).query, 'de');
  expect(found('money=none').items.map(({ slug }) => slug)).toEqual(['frei']);
  expect(found('money=up-to-500').items.map(({ slug }) => slug)).toEqual(['frei', 'billig']);
  expect(found('money=up-to-5000').total).toBe(3);
  expect([found('effort=evenings').total, found('effort=months').total, found('effort=years').total]).toEqual([
    0, 3, 0,
  ]);
  const options = found('').facets.find(({ facet }) => facet === 'money')?.options ?? [];
  expect(options.map(({ code, count, estimated }) => [code, count, estimated]).slice(0, 3)).toEqual([
    ['none', 1, 1],
    ['up-to-500', 2, 2],
    ['up-to-5000', 3, 3],
  ]);
});

test('a count says how much of it is estimated', () => {
  expect(option('', 'difficulty', '3')).toMatchObject({ count: 2, estimated: 2 });
  expect(option('', 'difficulty', '1')).toMatchObject({ count: 1, estimated: 0 });
  expect(option('', 'effort', 'evenings')).toMatchObject({ count: 1, estimated: 1 });
});

test('cases are found by their best evidence, what came after the funding, and the say people have', () => {
  const effects = (['impression', 'survey', 'count'] as const).map((evidence) => ({ text: 'Es half.', evidence }));
  const store = openDatabase(':memory:');
  const asked = aCase('befragt', { effects, continuation: { state: 'from-grant-to-grant' }, participation: 'empower' });
  syncProjects(store, contentOf(asked, aCase('stumm')), new Date('2026-11-22'));
  const found = (search: string) => listProjects(store, ask(search).query, 'de').items.map(({ slug }) => slug);
  expect(found('evidence=survey')).toEqual(['befragt']);
  expect(found('evidence=count')).toEqual([]);
  expect(found('evidence=unknown')).toEqual(['stumm']);
  expect(found('continuation=from-grant-to-grant')).toEqual(['befragt']);
  expect(found('participation=empower&participation=involve')).toEqual(['befragt', 'stumm']);
});

test('when nothing fits, the list says which filter to loosen', () => {
  const { total, loosen } = list('field=mobility&outcome=failed');
  expect(total).toBe(0);
  expect(loosen).toEqual([
    { kind: 'without', facet: 'field', code: 'mobility', total: 1 },
    { kind: 'without', facet: 'outcome', code: 'failed', total: 1 },
  ]);
});

test('where few fit, the list names what nearly does, and what is different there', () => {
  const near = (search: string) => list(search).near.map(({ card, facet, codes }) => [card.slug, facet, codes]);
  expect(near('field=mobility&outcome=failed')).toEqual([
    ['dorfladen', 'field', ['local-supply']],
    ['buergerbus', 'outcome', ['running']],
  ]);
  expect(near('field=mobility&money=unknown')).toEqual([
    ['reparaturcafe', 'field', ['environment', 'encounter']],
    ['buergerbus', 'money', ['up-to-25000']],
  ]);
  expect(near('field=mobility')).toEqual([]);
  expect(near('')).toEqual([]);
  expect(near('field=mobility&outcome=failed&view=map')).toEqual([]);
});

test('when leaving out one filter is not enough, the list says what each would find alone', () => {
  const { loosen } = list('field=mobility&outcome=failed&difficulty=5');
  expect(loosen.map(({ kind }) => kind)).toEqual(loosen.map(() => 'only'));
  expect(loosen.length).toBeGreaterThan(0);
});

test('English lists show the translation where there is one and the German case elsewhere', () => {
  const [bench, bus] = list('', 'en').items;
  expect(bench).toMatchObject({ lang: 'en', project: { title: 'Reading bench', place: { city: 'Stuttgart' } } });
  expect(bus).toMatchObject({ lang: 'de', project: { title: 'Bürgerbus Oberdorf' } });
  expect(list('').items[0]).toMatchObject({ lang: 'de', project: { title: 'Lesebank am Marktplatz' } });
});

test('a long list has pages of 24, the map shows everything', () => {
  const many = openDatabase(':memory:');
  syncProjects(many, contentOf(...Array.from({ length: 50 }, (_, n) => aCase(`case-${n}`))), new Date('2026-11-22'));
  const page = (search: string) => listProjects(many, ask(search).query, 'de');
  expect(page('').items).toHaveLength(24);
  expect(page('page=9')).toMatchObject({ page: 2, pages: 2, total: 50 });
  expect(page('view=map').places).toHaveLength(50);
});

test.each([
  [24, [24]],
  [25, [25]],
  [26, [26]],
  [27, [24, 3]],
  [50, [24, 26]],
  [51, [24, 24, 3]],
])('of %i cases no page holds only one or two, and each case stands on one page', (total, lengths) => {
  const store = openDatabase(':memory:');
  syncProjects(
    store,
    contentOf(...Array.from({ length: total }, (_, n) => aCase(`case-${n}`))),
    new Date('2026-11-22'),
  );
  const pages = lengths.map((_, index) => listProjects(store, ask(`page=${index + 1}`).query, 'de'));
  expect(pages.map(({ items }) => items.length)).toEqual(lengths);
  expect(new Set(pages.flatMap(({ items }) => items.map(({ slug }) => slug))).size).toBe(total);
  expect(pages[0]?.pages).toBe(lengths.length);
});

test('a page behind the last one shows the last one', () => {
  expect(list('page=7').page).toBe(1);
  expect(list('page=7').items).toHaveLength(4);
});
