import { expect, test } from 'vitest';
import { atHome, dayAfter, dayAtHome, lastAtHome, MONDAY, timeAtHome } from '../../src/lib/home-clock.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const text = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });

test.each([
  ['2026-11-22T10:00:00Z', '2026-11-22T06:00:00Z'],
  ['2026-11-22T06:00:00Z', '2026-11-22T06:00:00Z'],
  ['2026-11-22T05:59:59.999Z', '2026-11-21T06:00:00Z'],
  ['2026-07-01T05:00:00Z', '2026-07-01T05:00:00Z'],
  ['2026-07-01T04:59:59Z', '2026-06-30T05:00:00Z'],
  ['2026-12-31T23:30:00Z', '2026-12-31T06:00:00Z'],
])('at %s it was seven at home last at %s', (now, last) => {
  expect(lastAtHome(7, new Date(now)).toISOString()).toBe(new Date(last).toISOString());
});

test.each([
  ['2026-03-29', '2026-03-28T06:00:00Z', '2026-03-29T05:00:00Z'],
  ['2026-10-25', '2026-10-24T05:00:00Z', '2026-10-25T06:00:00Z'],
])('the clocks change on %s, and it is seven once', (_, before, after) => {
  const [then, now] = [new Date(before), new Date(after)];
  expect(lastAtHome(7, new Date(now.getTime() - 1))).toEqual(then);
  expect(lastAtHome(7, now)).toEqual(now);
});

test.each([
  ['2026-11-23T06:00:00Z', '2026-11-23T06:00:00Z'],
  ['2026-11-23T05:59:00Z', '2026-11-16T06:00:00Z'],
  ['2026-11-22T23:30:00Z', '2026-11-16T06:00:00Z'],
  ['2026-03-30T05:00:00Z', '2026-03-30T05:00:00Z'],
  ['2026-10-26T05:30:00Z', '2026-10-19T05:00:00Z'],
])('at %s the last Monday at seven was %s', (now, last) => {
  expect(lastAtHome(7, new Date(now), MONDAY).toISOString()).toBe(new Date(last).toISOString());
});

test('through two years it is seven once a day, never later than now and never a day ago', () => {
  const start = Date.parse('2026-01-01T00:00:00Z');
  const seen = new Set<string>();
  for (let now = start; now < start + 730 * DAY; now += 97 * MINUTE) {
    const last = lastAtHome(7, new Date(now));
    expect(text.format(last)).toMatch(/, 07:00$/);
    expect(now - last.getTime()).toBeGreaterThanOrEqual(0);
    expect(now - last.getTime()).toBeLessThan(25 * 60 * MINUTE);
    seen.add(text.format(last));
  }
  expect(seen.size).toBe(731);
});

test.each([1, 2, 3, 4, 9])('through both changes of clocks it is %i o’clock once a day', (hour) => {
  for (const change of ['2026-03-29', '2026-10-25']) {
    const start = Date.parse(`${dayAfter(change, -2)}T12:00:00Z`);
    const seen = new Set<number>();
    for (let now = start; now < start + 4 * DAY; now += 7 * MINUTE) {
      const last = lastAtHome(hour, new Date(now)).getTime();
      expect(now - last).toBeGreaterThanOrEqual(0);
      seen.add(last);
    }
    const days = [-2, -1, 0, 1, 2].map((number) => dayAfter(change, number));
    expect([...seen].map((last) => dayAtHome(new Date(last)))).toEqual(days);
  }
});

test.each([
  ['2026-12-27', '18:30', '2026-12-27T17:30:00Z'],
  ['2026-07-01', '18:30', '2026-07-01T16:30:00Z'],
  // This hour is skipped: an hour later.
  ['2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
  ['2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
  ['2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
  // This hour comes twice: the first.
  ['2026-10-25', '02:00', '2026-10-25T00:00:00Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
])('clocks at home show %s %s at one moment, and back', (day, time, moment) => {
  const found = atHome(day, time);
  expect(found).toEqual(new Date(moment));
  expect(dayAtHome(found)).toBe(day);
  if (day !== '2026-03-29' || time !== '02:30') expect(timeAtHome(found)).toBe(time);
});

test('days are counted over the ends of months and changes of clocks', () => {
  expect([dayAfter('2026-03-28', 2), dayAfter('2026-03-01', -1)]).toEqual(['2026-03-30', '2026-02-28']);
});

test.each(['0001-01-01', '0099-12-31', '0999-01-01', '1000-01-01', '9999-12-31'])('%s is a day as any other', (day) => {
  const moment = atHome(day, '18:30');
  expect([dayAtHome(moment), timeAtHome(moment)]).toEqual([day, '18:30']);
});
