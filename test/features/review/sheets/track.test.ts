import { expect, test } from 'vitest';
import { trackOf } from '../../../../src/features/review/sheets/track.ts';

test('stations lie in the middle of equal parts, from the first level to the last', () => {
  expect(trackOf([0, 1, 0, 0]).stations).toEqual([
    { x: 12.5, isEmpty: true },
    { x: 37.5, isEmpty: false },
    { x: 62.5, isEmpty: true },
    { x: 87.5, isEmpty: true },
  ]);
});

test('every sheet has a tile of its own, and none lies on another', () => {
  for (const count of [1, 2, 3, 4, 7, 20]) {
    const places = trackOf([count, 0]).tiles.flatMap((tile) => tile.places);
    expect(places).toHaveLength(count);
    expect(new Set(places.map(({ dx, dy }) => `${dx} ${dy}`)).size).toBe(count);
  }
});

test('tiles stay within the height of the way, and around its middle', () => {
  const { tiles, height } = trackOf([7, 2]);
  for (const { dy } of tiles.flatMap(({ places }) => places)) expect(Math.abs(dy) + 8).toBeLessThanOrEqual(height / 2);
  expect(tiles[1]?.places.reduce((sum, { dx }) => sum + dx, 0)).toBe(0);
});
