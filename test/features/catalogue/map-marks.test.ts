import { expect, test } from 'vitest';
import { mapMarks } from '../../../src/features/catalogue/map-marks.ts';
import { tileMarks } from '../../../src/features/catalogue/tiles.ts';
import type { City } from '../../../src/features/places/city.ts';
import { aCase, villageShop } from './cases.ts';

const city: City = {
  name: 'Dorf',
  districts: ['nord', 'mitte', 'sued'].map((id, column) => ({ id, name: `Dorf-${id}`, column, row: 0 })),
};
const at = (slug: string, tiles: string[], ended = false) => {
  const outcome = ended ? ({ outcome: 'failed', failure: villageShop.data.failure } as const) : {};
  const entry = aCase(slug, { title: slug, place: { city: 'Dorf', region: 'BW', kind: 'village', tiles }, ...outcome });
  return { slug, project: entry.data };
};
const marks = (...cards: ReturnType<typeof at>[]) => mapMarks(city, tileMarks(cards), (tile) => `/karte#${tile}`);

test('a district with cases has an address and names them', () => {
  expect(marks(at('bank', ['nord']), at('laden', ['nord'])).get('nord')).toEqual({
    sign: 'place',
    href: '/karte#nord',
    words: 'Dorf-nord: bank; laden',
  });
});

test('a district without cases has no mark', () => {
  expect([...marks(at('bank', ['nord'])).keys()]).toEqual(['nord']);
  expect(marks().size).toBe(0);
});

test('a district is dashed only where all that was has stopped', () => {
  expect(marks(at('laden', ['sued'], true)).get('sued')?.sign).toBe('stopped');
  expect(marks(at('laden', ['sued'], true), at('bank', ['sued'])).get('sued')?.sign).toBe('place');
});

test('a district that the city does not have stays off the map', () => {
  expect(marks(at('bank', ['atlantis'])).size).toBe(0);
});
