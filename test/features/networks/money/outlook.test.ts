import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HORIZON, outlook, startAfter, startAfterMoment } from '../../../../src/features/networks/money/outlook.ts';
import { monthCode, monthOf } from '../../../../src/lib/month.ts';
import { anyPlan, example, RECKONING } from '../../../support/money.ts';

const start = startAfter(RECKONING);

test('one reckons from the first full month after the day', () => {
  expect(monthCode(start)).toBe('2026-07');
  expect(monthCode(startAfter('2026-06-01'))).toBe('2026-07');
  expect(monthCode(startAfter('2026-12-31'))).toBe('2027-01');
});

test('the day is that of the place, whatever time the machine has', () => {
  expect(monthCode(startAfterMoment(new Date('2026-06-30T22:30:00Z')))).toBe('2026-08');
});

test('the plan of the worked example lasts seven months', () => {
  const { covered, cliff, gap, months } = outlook(example, start);
  expect({ covered, gap, cliff: monthCode(cliff ?? 0) }).toEqual({ covered: 7, gap: 41_800_02, cliff: '2027-02' });
  expect(months[5]).toEqual({ month: monthOf('2026-12'), income: 5_933_33, cost: 6_500_00, balance: 12_599_98 });
});

test('without costs there is no cliff: sixty months or more', () => {
  const { covered, cliff, gap, months } = outlook({ ...example, costs: [] }, start);
  expect([covered, cliff, gap, months.length]).toEqual([HORIZON, undefined, 0, HORIZON]);
});

test('without money not a single month is paid', () => {
  const { covered, cliff } = outlook({ ...example, reserve: 0, funding: [] }, start);
  expect([covered, cliff]).toEqual([0, start]);
});

test('a balance of nothing is not yet a cliff', () => {
  const { covered } = outlook({ reserve: 300, funding: [], costs: [{ amount: 100, from: start }] }, start);
  expect(covered).toBe(3);
});

test('an earlier cliff is not made good by money that comes later', () => {
  const funding = [{ amount: 10_000, from: start + 5, to: start + 5 }];
  const { covered } = outlook({ reserve: 100, funding, costs: [{ amount: 100, from: start }] }, start);
  expect(covered).toBe(1);
});

test('the gap leaves the reserve out, and is never below nothing', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(1_000_000), (plan, more) => {
      const { gap } = outlook(plan, start);
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(outlook({ ...plan, reserve: plan.reserve + more }, start).gap).toBe(gap);
    }),
  );
});

test('the cliff is where the covered months end', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { covered, cliff, months } = outlook(plan, start);
      expect(cliff === undefined ? HORIZON : cliff - start).toBe(covered);
      expect(months.slice(0, covered).every(({ balance }) => balance >= 0)).toBe(true);
    }),
  );
});

test('what is left at the end is the reserve and all that came and went', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { months } = outlook(plan, start);
      const flow = months.reduce((sum, { income, cost }) => sum + income - cost, 0);
      expect(months.at(-1)?.balance).toBe(plan.reserve + flow);
    }),
  );
});

test('the order of the lines changes nothing', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const turned = { ...plan, funding: plan.funding.toReversed(), costs: plan.costs.toReversed() };
      expect(outlook(turned, start)).toEqual(outlook(plan, start));
    }),
  );
});

test('the same plan some months later says the same', () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: -60, max: 60 }), (plan, by) => {
      const later = (flow: (typeof plan.costs)[number]) => ({
        ...flow,
        ...{ from: flow.from + by, ...(flow.to !== undefined && { to: flow.to + by }) },
      });
      const moved = { reserve: plan.reserve, funding: plan.funding.map(later), costs: plan.costs.map(later) };
      const [now, then] = [outlook(plan, start), outlook(moved, start + by)];
      expect([then.covered, then.gap]).toEqual([now.covered, now.gap]);
    }),
  );
});

test('more money never covers fewer months', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(1_000_000), (plan, more) => {
      const richer = outlook({ ...plan, reserve: plan.reserve + more }, start);
      expect(richer.covered).toBeGreaterThanOrEqual(outlook(plan, start).covered);
    }),
  );
});
