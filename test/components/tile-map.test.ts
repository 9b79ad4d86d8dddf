import { expect, test } from 'vitest';
import { cornerOf, linesOf, mapSize, wayThrough, type Tile } from '../../src/components/tile-map.ts';

const west: Tile = { id: 'west', name: 'West', column: 0, row: 1 };
const mitte: Tile = { id: 'mitte', name: 'Mitte', column: 1, row: 1 };
const nord: Tile = { id: 'nord', name: 'Nord', column: 1, row: 0 };

test('the map is as large as its last column and row', () => {
  expect(mapSize([west, mitte, nord])).toEqual({ width: 141, height: 141 });
  expect(mapSize([nord])).toEqual({ width: 141, height: 69 });
});

test('a tile stands in its column and row', () => {
  expect(cornerOf(mitte)).toEqual({ x: 72, y: 72 });
});

test('the lines of a label stand around the middle', () => {
  const [first, second] = linesOf(nord, ['Bad', 'Cann'], { small: false });
  expect([first?.x, second?.x]).toEqual([106.5, 106.5]);
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBe(17);
});

test('the way goes through the middles, in order', () => {
  expect(wayThrough([west, mitte, nord], ['west', 'mitte', 'nord'])).toMatch(
    /^M34\.5 106\.5Q\S+ \S+ 106\.5 106\.5Q\S+ \S+ 106\.5 34\.5$/,
  );
});

test('one tile, none, or one that the map does not have make no way', () => {
  expect(wayThrough([west], ['west'])).toBeUndefined();
  expect(wayThrough([west], [])).toBeUndefined();
  expect(wayThrough([west], ['west', 'atlantis'])).toBeUndefined();
});
