import { expect, test } from 'vitest';
import { lastAt, lastEvery, lastMonthlyAt } from '../../src/lib/schedule.ts';

const at = (text: string) => new Date(text);

test.each([
  ['2026-11-23T02:00', '2026-11-23T02:00'],
  ['2026-11-23T01:59', '2026-11-22T02:00'],
  ['2027-01-01T00:00', '2026-12-31T02:00'],
])('at %s the last night was %s', (now, last) => {
  expect(lastAt(2, at(now))).toEqual(at(last));
});

test.each([
  ['2026-11-01T04:00', '2026-11-01T04:00'],
  ['2026-11-01T03:59', '2026-10-01T04:00'],
  ['2027-01-01T00:00', '2026-12-01T04:00'],
])('at %s the last month began %s', (now, last) => {
  expect(lastMonthlyAt(4, at(now))).toEqual(at(last));
});

test('every five minutes begin with the hour', () => {
  expect(lastEvery(5, at('2026-11-23T02:04:59Z'))).toEqual(at('2026-11-23T02:00:00Z'));
  expect(lastEvery(5, at('2026-11-23T02:05:00Z'))).toEqual(at('2026-11-23T02:05:00Z'));
});
