import { expect, test } from 'vitest';
import { overlaps } from '../../../../src/features/networks/lines/overlap.ts';

const line = (id: number, from: string, to: string | null, title = 'Stelle', source = 'Stadt') => ({
  ...{ id, title, source, from, to },
});
const pairs = (...lines: ReturnType<typeof line>[]) => overlaps(lines).map((pair) => pair.map(({ id }) => id));

test('the same line twice at one time is told', () => {
  expect(pairs(line(1, '2026-01', '2026-12'), line(2, '2026-12', '2027-12'))).toEqual([[1, 2]]);
  expect(pairs(line(1, '2026-01', null), line(2, '2028-01', null, 'STELLE'))).toEqual([[1, 2]]);
});

test('one after the other is no overlap, and others may give at once', () => {
  expect(pairs(line(1, '2026-01', '2026-12'), line(2, '2027-01', '2027-12'))).toEqual([]);
  expect(pairs(line(1, '2026-01', null), line(2, '2026-01', null, 'Stelle', 'Bund'))).toEqual([]);
});

test('four hundred of them are not told four hundred times', () => {
  expect(pairs(...Array.from({ length: 400 }, (_, id) => line(id, '2026-01', null)))).toHaveLength(5);
});
