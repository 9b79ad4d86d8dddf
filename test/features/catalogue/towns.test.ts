import { expect, test } from 'vitest';
import { readContent } from '../../../src/features/catalogue/content.ts';
import { facetsOf } from '../../../src/features/catalogue/facets.ts';
import { towns, townOf } from '../../../src/features/catalogue/towns.ts';
import { regions } from '../../../src/features/catalogue/vocabularies.ts';
import { aCase } from './cases.ts';

test('a case is found by its town and by its state', () => {
  const places = facetsOf(aCase('bank').data).filter(({ facet }) => facet === 'place');
  expect(places.map(({ code }) => code)).toEqual([aCase('bank').data.place.region, 'stuttgart']);
});

test('a place that no list has is found by its state alone', () => {
  expect(townOf({ city: 'Atlantis' })).toBeUndefined();
  expect(townOf({ city: 'constructor' })).toBeUndefined();
});

test('every town that has a case can be chosen, and none twice', () => {
  const states = Object.values(regions).map(({ de }) => de as string);
  const { projects } = readContent('content');
  const single = projects.filter(({ data: { place } }) => !/^Viele |und weitere/.test(place.city));
  const missing = single.filter(({ data: { place } }) => !states.includes(place.city) && !townOf(place));
  expect(missing.map(({ data }) => data.place.city)).toEqual([]);
  expect(Object.keys(towns).filter((code) => Object.hasOwn(regions, code))).toEqual([]);
});
