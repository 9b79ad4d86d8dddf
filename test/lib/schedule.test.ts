import { afterEach, expect, test, vi } from 'vitest';
import { dayAtHome, timeAtHome } from '../../src/lib/home-clock.ts';
import { lastEvery, lastMonthlyAtHome } from '../../src/lib/schedule.ts';

const DAY = 86_400_000;
const at = (text: string) => new Date(text);

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['2026-11-01T03:00:00Z', '2026-11-01T03:00:00Z'],
  ['2026-11-01T02:59:59Z', '2026-10-01T02:00:00Z'],
  ['2026-04-01T02:00:00Z', '2026-04-01T02:00:00Z'],
  ['2026-04-01T01:59:59Z', '2026-03-01T03:00:00Z'],
  ['2026-12-31T23:30:00Z', '2026-12-01T03:00:00Z'],
])('at %s the last month began at four o’clock at home %s', (now, last) => {
  expect(lastMonthlyAtHome(4, at(now))).toEqual(at(last));
});

test.each(['UTC', 'America/Los_Angeles', 'Pacific/Auckland'])(
  'in %s each month begins once, at four at home',
  (zone) => {
    vi.stubEnv('TZ', zone);
    const start = Date.parse('2026-01-15T00:00:00Z');
    const seen = new Set<number>();
    for (let now = start; now < start + 365 * DAY; now += DAY / 2) {
      const last = lastMonthlyAtHome(4, new Date(now));
      expect([dayAtHome(last).slice(8), timeAtHome(last)]).toEqual(['01', '04:00']);
      expect(last.getTime()).toBeLessThanOrEqual(now);
      seen.add(last.getTime());
    }
    expect(seen.size).toBe(13);
  },
);

test('every five minutes begin with the hour', () => {
  expect(lastEvery(5, at('2026-11-23T02:04:59Z'))).toEqual(at('2026-11-23T02:00:00Z'));
  expect(lastEvery(5, at('2026-11-23T02:05:00Z'))).toEqual(at('2026-11-23T02:05:00Z'));
});
