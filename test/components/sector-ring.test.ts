import { expect, test } from 'vitest';
import { drawnSeats } from '../../src/components/sector-ring.ts';

const seats = (...counts: number[]) =>
  counts.map((count, index) => ({ code: String(index), label: '', count, missing: false }));

test('every seat has the same place and width, however many sit there', () => {
  const outlines = (...counts: number[]) => drawnSeats(seats(...counts)).map(({ outline }) => outline);
  expect(outlines(1, 0, 9)).toEqual(outlines(5, 5, 5));
});

test('the number stands in the middle of its seat', () => {
  const [east, west] = drawnSeats(seats(1, 1));
  expect([east?.x, west?.x]).toEqual([92, -92]);
  expect(Math.abs(east?.y ?? 1)).toBeLessThan(0.1);
});
