import { expect, test } from 'vitest';
import { monthCode, monthOf, monthsFrom, yearOf } from '../../src/lib/month.ts';

test('months are counted on over the end of a year', () => {
  expect(monthOf('2027-01') - monthOf('2026-12')).toBe(1);
  expect(monthsFrom(monthOf('2026-11'), monthOf('2027-02')).map(monthCode)).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
  ]);
});

test('a day falls into its month', () => {
  expect(monthCode(monthOf('2026-06-15'))).toBe('2026-06');
  expect(yearOf(monthOf('2026-12-31'))).toBe(2026);
});

test('from a month to an earlier one there are none', () => {
  expect(monthsFrom(monthOf('2026-02'), monthOf('2026-01'))).toEqual([]);
});
