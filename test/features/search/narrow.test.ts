import { expect, test } from 'vitest';
import { facetLists } from '../../../src/features/catalogue/facet-lists.ts';
import { narrow, type Codes } from '../../../src/features/search/narrow.ts';
import { readSelection } from '../../../src/features/search/selection.ts';

const PAGES: Record<string, Codes> = {
  bus: { type: ['project'], field: ['mobility', 'encounter'], place: ['BY'] },
  shop: { type: ['project'], field: ['local-supply'], place: ['BY'] },
  bench: { type: ['project'], field: ['encounter'], place: ['BW'] },
  guide: { type: ['guide'] },
};
const within = (selection: Codes) => narrow(Object.keys(PAGES), (page) => PAGES[page] ?? {}, selection);

test('without a selection everything stays, and every code is counted', () => {
  const { pages, countOf } = within({});
  expect(pages).toEqual(['bus', 'shop', 'bench', 'guide']);
  expect([countOf('type', 'project'), countOf('field', 'encounter'), countOf('place', 'HH')]).toEqual([3, 2, 0]);
});

test('within a facet any code fits, between facets all must', () => {
  expect(within({ field: ['encounter', 'local-supply'] }).pages).toEqual(['bus', 'shop', 'bench']);
  expect(within({ field: ['encounter', 'local-supply'], place: ['BY'] }).pages).toEqual(['bus', 'shop']);
  expect(within({ type: ['guide'], place: ['BY'] }).pages).toEqual([]);
});

test('a facet counts what one would find by adding its codes', () => {
  const { countOf } = within({ field: ['encounter'], place: ['BY'] });
  expect(countOf('field', 'local-supply')).toBe(1);
  expect(countOf('place', 'BW')).toBe(1);
  expect(countOf('type', 'project')).toBe(1);
});

test('an address may hold anything; only codes that exist are heeded', () => {
  const params = new URLSearchParams(
    'field=mobility&field=spaceflight&type=guide&type=guide&place=&place=herten&outcome=constructor&x=1',
  );
  expect(readSelection(params, facetLists({}))).toEqual({ type: ['guide'], field: ['mobility'] });
  const lists = facetLists({ herten: { de: 'Herten', en: 'Herten' } });
  expect(readSelection(params, lists)).toEqual({ type: ['guide'], field: ['mobility'], place: ['herten'] });
});
