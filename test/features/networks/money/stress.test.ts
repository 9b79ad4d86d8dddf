import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlook, startAfter, type Plan } from '../../../../src/features/networks/money/outlook.ts';
import {
  biggestSource,
  withLess,
  withoutPartner,
  withoutProjects,
  type StressLine,
} from '../../../../src/features/networks/money/stress.ts';
import { scenarios } from '../../../../src/features/networks/money/scenarios.ts';
import { anyPlan, example, RECKONING } from '../../../support/money.ts';

const start = startAfter(RECKONING);
/** The first stress test, as its page reckons it; the plan as it stands where nothing could end. */
function withoutBiggestSource(plan: Plan<StressLine>) {
  const all = scenarios(plan, { day: RECKONING, share: 2000, partnerId: undefined, withInKind: true });
  const found = all.find(({ what }) => what === 'biggest');
  return found?.outlook && 'source' in found ? { ...found.outlook, source: found.source } : outlook(plan, start);
}
const line = (source: string, amount: number) => ({ source, amount, from: start, structural: true });

test('without the city the worked example lasts two months', () => {
  expect(withoutBiggestSource(example)).toMatchObject({ source: 'Stadt', covered: 2, gap: 76_800_00 });
});

test('with a fifth less it lasts six', () => {
  expect(withLess(example, start, 2000)).toMatchObject({ covered: 6, gap: 49_040_04 });
});

test('without what is bound to projects, and without the partner, the city is gone too', () => {
  expect(withoutProjects(example, start)).toMatchObject({ covered: 2, gap: 76_800_00 });
  expect(withoutPartner(example, start, 1)).toMatchObject({ covered: 2, gap: 76_800_00 });
  expect(withoutPartner(example, start, 7)).toEqual(outlook(example, start));
});

test('a source is all its lines together, however they are spelled', () => {
  const lines = [line('Stadt', 300), line('Stiftung', 200), line('stiftung', 150)];
  expect(biggestSource(lines, start)).toBe('stiftung');
  expect(withoutBiggestSource({ reserve: 0, funding: lines, costs: [] }).months[0]?.income).toBe(300);
});

test('of sources that bring the same, the first by name ends', () => {
  expect(biggestSource([line('Ökofonds', 100), line('Stadt', 100), line('Bund', 100)], start)).toBe('Bund');
  expect(biggestSource([line('Zoo', 100), line('Ärztehaus', 100), line('Bad', 100)], start)).toBe('Ärztehaus');
});

test('a source counts by the next twelve months, not by what it brought once', () => {
  const past = { ...line('Bund', 9_999_999), from: start - 24, to: start - 1 };
  const far = { ...line('EU', 9_999_999), from: start + 12, to: start + 24 };
  expect(biggestSource([past, far, line('Verein', 1)], start)).toBe('Verein');
  expect(biggestSource([past, far], start)).toBeUndefined();
});

test('each month falls half up to the cent', () => {
  const plan = (income: number) => ({ reserve: 0, funding: [line('Stadt', income)], costs: [] });
  const left = (income: number, share: number) => withLess(plan(income), start, share).months[0]?.income;
  expect([left(1, 5000), left(3, 5000), left(1, 5001), left(333, 1000), left(5, 1000)]).toEqual([1, 2, 0, 300, 5]);
});

test('a month is rounded as a whole, not line by line', () => {
  const plan = { reserve: 0, funding: [line('A', 1), line('B', 1)], costs: [] };
  expect(withLess(plan, start, 5000).months[0]?.income).toBe(1);
});

test('no share less is the plan, all of it less is no income', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(withLess(plan, start, 0)).toEqual(outlook(plan, start));
      expect(withLess(plan, start, 10_000).months.every(({ income }) => income === 0)).toBe(true);
    }),
  );
});

test('no test makes a plan better', () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 0, max: 10_000 }), (plan, share) => {
      const { covered, gap } = outlook(plan, start);
      const tests = [withoutBiggestSource(plan), withoutProjects(plan, start)];
      for (const worse of [...tests, withLess(plan, start, share), withoutPartner(plan, start, 1)]) {
        expect(worse.covered).toBeLessThanOrEqual(covered);
        expect(worse.gap).toBeGreaterThanOrEqual(gap);
      }
    }),
  );
});

test('the order of the lines changes no test', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const turned = { ...plan, funding: plan.funding.toReversed() };
      expect(withoutBiggestSource(turned)).toEqual(withoutBiggestSource(plan));
    }),
  );
});
