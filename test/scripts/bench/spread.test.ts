import { expect, test } from 'vitest';
import { spreadOf, timesOf } from '../../../scripts/bench/spread.ts';

test('half of the values lie below the median, and 95 and 99 of a hundred below the others', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(spreadOf(hundred)).toEqual({ median: 51, p95: 96, p99: 100 });
});

test('a single value is each, and no values give no number', () => {
  expect(spreadOf([7])).toEqual({ median: 7, p95: 7, p99: 7 });
  expect(spreadOf([])).toEqual({ median: NaN, p95: NaN, p99: NaN });
});

test('work is done on every input, some rounds more than count', async () => {
  const seen: string[] = [];
  const { median } = await timesOf(['a', 'b'], 2, (input) => seen.push(input));
  expect(seen.join('')).toMatch(/^(ab){3,}$/);
  expect(median).toBeGreaterThanOrEqual(0);
});

test('what fails is not timed', async () => {
  const broken = () => Promise.reject(new Error('no answer'));
  await expect(timesOf(['a'], 1, broken)).rejects.toThrow('no answer');
});
