import { expect, test } from 'vitest';
import { backupsToKeep } from '../../../src/features/backup/keep.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1, 2);
const nights = (count: number) => Array.from({ length: count }, (_, night) => new Date(START + night * DAY));
const days = (times: Iterable<Date>) => [...times].map((time) => time.toISOString().slice(0, 10)).toSorted();

test('after a year there are seven days, four weeks and six months', () => {
  expect(days(backupsToKeep(nights(365)))).toEqual([
    '2026-07-31',
    '2026-08-31',
    '2026-09-30',
    '2026-10-31',
    '2026-11-30',
    '2026-12-13',
    '2026-12-20',
    ...['25', '26', '27', '28', '29', '30', '31'].map((day) => `2026-12-${day}`),
  ]);
});

test('without backups there is nothing to keep', () => {
  expect(backupsToKeep([])).toEqual(new Set());
});

test('however long it goes on, night by night, the rule holds', () => {
  let kept: Date[] = [];
  for (const [index, night] of nights(800).entries()) {
    kept = [...backupsToKeep([...kept, night])];
    const ages = kept.map((time) => (night.getTime() - time.getTime()) / DAY);
    expect(kept).toContain(night);
    expect(kept.length).toBeLessThanOrEqual(17);
    for (let age = 0; age < Math.min(7, index + 1); age++) expect(ages).toContain(age);
    // Something from three weeks ago, and something from five months ago, as soon as it can be.
    if (index > 28) expect(ages.some((age) => age >= 14 && age <= 28)).toBe(true);
    if (index > 190) expect(ages.some((age) => age >= 120 && age <= 184)).toBe(true);
  }
});

test('the order in which backups are found does not count, and what is kept is kept again', () => {
  const times = nights(200);
  const kept = backupsToKeep(times);
  expect(backupsToKeep(times.toReversed())).toEqual(new Set([...kept]));
  expect(days(backupsToKeep([...kept]))).toEqual(days(kept));
});

test('of several backups of a day the newest stays', () => {
  const [morning, evening] = [new Date('2026-11-23T08:00Z'), new Date('2026-11-23T20:00Z')];
  expect([...backupsToKeep([evening, morning])]).toEqual([evening]);
});

test('a site that stood still for months loses nothing when it returns', () => {
  const old = nights(3);
  const kept = backupsToKeep([...old, new Date(START + 300 * DAY)]);
  expect(kept.size).toBe(4);
});
