import { expect, test } from 'vitest';
import { facetLists } from '../../../src/features/catalogue/facet-lists.ts';
import { listAddress, parseListQuery } from '../../../src/features/catalogue/list-query.ts';

const lists = facetLists({ speicher: { de: 'Speicher', en: 'Speicher' } });
const ask = (search: string) => parseListQuery(new URLSearchParams(search), lists);

test('a code that does not exist is reported and otherwise ignored', () => {
  const { query, unknown } = ask('field=mobility&field=spaceflight&field=constructor&place=Mars');
  expect(query.filters).toEqual({ field: ['mobility'] });
  expect(unknown).toEqual([
    { facet: 'field', code: 'spaceflight' },
    { facet: 'field', code: 'constructor' },
    { facet: 'place', code: 'Mars' },
  ]);
});

test('odd addresses fall back and stay bounded', () => {
  expect(ask('sort=upwards&view=hologram&page=-3').query).toEqual({
    filters: {},
    sort: 'easy',
    view: 'cards',
    page: 1,
  });
  expect(ask('page=2.5').query.page).toBe(1);
  expect(ask('page=99999999999999999999').query.page).toBe(1);
  expect(ask(`field=${'x'.repeat(5_000)}`).unknown[0]?.code).toHaveLength(60);
  expect(ask(Array.from({ length: 500 }, (_, n) => `field=${n}`).join('&')).unknown).toHaveLength(10);
});

test('an address is as short as can be and always the same', () => {
  const address = (search: string) => listAddress('/projects', ask(search).query);
  expect(address('')).toBe('/projects');
  expect(address('field=&sort=easy&view=cards&page=1')).toBe('/projects');
  expect(address('place=BY&field=culture&field=mobility')).toBe('/projects?field=mobility&field=culture&place=BY');
  expect(address('place=speicher&place=BW')).toBe('/projects?place=BW&place=speicher');
  expect(address('page=2&view=table&sort=new')).toBe('/projects?sort=new&view=table&page=2');
});
