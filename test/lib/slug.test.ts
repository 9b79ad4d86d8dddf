import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSlug, PAGE_NAMES, slugOf } from '../../src/lib/slug.ts';
import { routesInSource } from '../support/rights.ts';

test.for([
  ['Fragen', 'fragen'],
  ['Grüne Flächen & Höfe', 'gruene-flaechen-hoefe'],
  ['ÜBER MASSE: Straße', 'ueber-masse-strasse'],
  // An umlaut of two characters, as some keyboards write it.
  ['Su\u0308d', 'sued'],
  ['  --Café--  ', 'cafe'],
  ['???', ''],
  ['東京', ''],
])('%j is %j in an address', ([name = '', slug]) => {
  expect(slugOf(name)).toBe(slug);
});

test('whatever the name, its slug is short and needs no escaping', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugOf(name))));
  expect(slugOf('a'.repeat(100))).toHaveLength(60);
  expect(slugOf(`${'a'.repeat(59)} und mehr`)).toBe('a'.repeat(59));
});

test('a slug that is taken gets the next number', () => {
  expect(freeSlug('fragen', new Set())).toBe('fragen');
  expect(freeSlug('fragen', new Set(['fragen']))).toBe('fragen-2');
  expect(freeSlug('fragen', new Set(['fragen', 'fragen-2', 'fragen-4']))).toBe('fragen-3');
});

test('no name of a page at the top is missing among those that nothing else may have', () => {
  const tops = routesInSource().flatMap((route) => /^\/\[\.\.\.locale\]\/([a-z-]+)$/.exec(route)?.[1] ?? []);
  expect(tops.length).toBeGreaterThan(10);
  expect(tops.filter((name) => !PAGE_NAMES.includes(name))).toEqual([]);
});
