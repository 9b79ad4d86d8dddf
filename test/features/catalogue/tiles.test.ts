import { expect, test } from 'vitest';
import type { Adoption } from '../../../src/features/catalogue/adoption.ts';
import {
  adoptionSign,
  originSign,
  spansCity,
  strongest,
  tileMarks,
  touchesCity,
} from '../../../src/features/catalogue/tiles.ts';
import { aCase, readingBench, villageBus, villageShop } from './cases.ts';

const place = { city: 'Stuttgart', region: 'BW', kind: 'urban-district' } as const;
const inWest = aCase('hofcafe', {
  title: 'Hofcafé West',
  place: { ...place, tiles: ['west'] },
  adoptions: [
    { place: 'Heslach', tile: 'sued', state: 'stopped' },
    { place: 'Lehen', tile: 'sued', state: 'running' },
    { place: 'Tübingen', state: 'running' },
  ],
});
const marksOf = (...entries: (typeof inWest)[]) =>
  tileMarks(entries.map(({ slug, data }) => ({ slug, project: data })));

test('a place is solid unless the project failed or was stopped there, open while it is an idea', () => {
  const sign = (outcome: 'idea' | 'partly' | 'permanent' | 'failed' | 'stopped') => originSign({ outcome });
  expect([sign('idea'), sign('partly'), sign('permanent')]).toEqual(['open', 'place', 'place']);
  expect([sign('failed'), sign('stopped')]).toEqual(['stopped', 'stopped']);
});

test('an adoption is solid only where it is known that it runs or ran its course', () => {
  const sign = (state: Adoption['state']) => adoptionSign({ state });
  expect([sign('running'), sign('completed'), sign('permanent')]).toEqual(['place', 'place', 'place']);
  expect([sign('planned'), sign('unknown')]).toEqual(['open', 'open']);
  expect(sign('stopped')).toBe('stopped');
});

test('of several signs in one district the one that says most is drawn', () => {
  expect(strongest(['stopped', 'open', 'place'])).toBe('place');
  expect(strongest(['stopped', 'open'])).toBe('open');
  expect(strongest(['stopped', 'stopped'])).toBe('stopped');
});

test('a plan marks its district as open; another project that is alike marks none', () => {
  const adopted = (state: Adoption['state']) =>
    aCase('bus', { adoptions: [{ place: 'Rot', tile: 'zuffenhausen', state }] });
  expect(marksOf(adopted('planned')).get('zuffenhausen')).toMatchObject([{ sign: 'open' }]);
  expect(marksOf(adopted('comparison')).size).toBe(0);
  expect(touchesCity(adopted('planned').data)).toBe(true);
  expect(touchesCity(adopted('parallel').data)).toBe(false);
});

test('a case marks the districts of its origin and of its adoptions, and no other place', () => {
  const marks = marksOf(inWest, villageBus);
  expect([...marks.keys()]).toEqual(['west', 'sued']);
  expect(marks.get('west')).toEqual([{ slug: 'hofcafe', title: 'Hofcafé West', sign: 'place' }]);
});

test('a case stands in a district once, solid if it runs there anywhere', () => {
  expect(marksOf(inWest).get('sued')).toEqual([{ slug: 'hofcafe', title: 'Hofcafé West', sign: 'place' }]);
});

test('a case that came back to the district where it had ended is solid there', () => {
  const { failure } = villageShop.data;
  const back = aCase('hofcafe', {
    outcome: 'stopped',
    failure,
    place: { ...place, tiles: ['west'] },
    adoptions: [{ place: 'Vogelsang', tile: 'west', state: 'running' }],
  });
  expect(marksOf(back).get('west')).toMatchObject([{ sign: 'place' }]);
});

test('cases of one district stand there in the order of the list', () => {
  const bench = aCase('lesebank', { place: { ...place, tiles: ['west'] } });
  expect(
    marksOf(bench, inWest)
      .get('west')
      ?.map(({ slug }) => slug),
  ).toEqual(['lesebank', 'hofcafe']);
});

test('a case touches the city by its origin or by an adoption', () => {
  expect(touchesCity(inWest.data)).toBe(true);
  expect(
    touchesCity(aCase('bus', { adoptions: [{ place: 'Rot', tile: 'zuffenhausen', state: 'running' }] }).data),
  ).toBe(true);
  expect(touchesCity(villageBus.data)).toBe(false);
});

test('a case of the whole city belongs to none of its districts', () => {
  expect(spansCity(readingBench.data, 'Stuttgart')).toBe(true);
  expect(spansCity(inWest.data, 'Stuttgart')).toBe(false);
  expect(spansCity(villageBus.data, 'Stuttgart')).toBe(false);
});
