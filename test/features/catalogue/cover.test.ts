import { expect, test } from 'vitest';
import { batonPath, COVER, coverTiles } from '../../../src/features/catalogue/cover.ts';
import { aCase, readingBench, villageBus, villageShop } from './cases.ts';

const adopted = (count: number) =>
  aCase('bank', {
    adoptions: Array.from({ length: count }, (_, n) => ({ place: `Ort ${n}`, state: 'running' as const })),
  }).data;

test('a case that nobody has taken on yet has one tile, its own', () => {
  expect(coverTiles(readingBench.data).tiles.map(({ sign }) => sign)).toEqual(['place']);
});

test('every adoption has a tile: a stopped one is dashed, one of which nobody knows is open', () => {
  const more = (['stopped', 'unknown'] as const).map((state) => ({ place: 'Feuerbach', state }));
  const { tiles } = coverTiles({ ...villageBus.data, adoptions: [...villageBus.data.adoptions, ...more] });
  expect(tiles.map(({ sign }) => sign)).toEqual(['place', 'place', 'stopped', 'open']);
});

test('the baton does not reach what nobody took on', () => {
  const adoptions = (['planned', 'parallel', 'comparison'] as const).map((state) => ({ place: 'Rot', state }));
  expect(coverTiles({ ...villageBus.data, adoptions }).tiles).toHaveLength(1);
});

test('a project that failed begins with a dashed tile', () => {
  expect(coverTiles(villageShop.data).tiles[0]?.sign).toBe('stopped');
});

test('six tiles are drawn, the rest is a number', () => {
  expect(coverTiles(adopted(5))).toMatchObject({ tiles: { length: 6 }, more: 0 });
  expect(coverTiles(adopted(30))).toMatchObject({ tiles: { length: 6 }, more: 25 });
});

test.each([0, 1, 5, 30])('with %i adoptions all tiles lie inside the drawing and right of the icon', (count) => {
  for (const { x, y } of coverTiles(adopted(count)).tiles) {
    expect(x).toBeGreaterThan(118);
    expect(x + COVER.tile).toBeLessThan(COVER.width);
    expect(y).toBeGreaterThan(0);
    expect(y + COVER.tile).toBeLessThan(COVER.height);
  }
});

test('the tiles climb to the right without touching', () => {
  const [first, second] = coverTiles(adopted(1)).tiles;
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + COVER.tile);
  expect(second?.y).toBeLessThan(first?.y ?? 0);
});

test('the baton goes through the middles of the tiles', () => {
  expect(
    batonPath([
      { x: 0, y: 0, sign: 'place' },
      { x: 100, y: 50, sign: 'stopped' },
    ]),
  ).toBe('M21 21L121 71');
});
