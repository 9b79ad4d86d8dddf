import fc from 'fast-check';
import type { Flow } from '../../src/features/networks/money/flow.ts';
import type { Plan } from '../../src/features/networks/money/outlook.ts';
import type { StressLine } from '../../src/features/networks/money/stress.ts';
import { MAX_AMOUNT } from '../../src/lib/amount.ts';
import { monthOf } from '../../src/lib/month.ts';

/** The day of reckoning of the worked example. */
export const RECKONING = '2026-06-15';

/** The worked example: a city that pays for a project, members who pay for good, and a post. */
export const example: Plan<StressLine> = {
  reserve: 16_000_00,
  funding: [
    { ...years('2026-01', '2026-12'), amount: 70_000_00, source: 'Stadt', structural: false, partnerId: 1 },
    { ...years('2026-01', '2027-12'), amount: 2_400_00, source: 'Mitglieder', structural: true },
  ],
  costs: [
    { ...years('2026-01', '2026-12'), amount: 78_000_00 },
    { ...years('2027-01', '2027-12'), amount: 78_000_00 },
  ],
};

const amount = fc.integer({ min: 0, max: MAX_AMOUNT });
const from = fc.integer({ min: monthOf('2020-01'), max: monthOf('2032-12') });
const length = fc.integer({ min: 0, max: 120 });

/** Any line with an end. */
export const anySpread = fc
  .record({ amount, from, length })
  .map(({ amount, from, length }) => ({ amount, from, to: from + length }));

/** Any line, with an end or without. */
export const anyFlow: fc.Arbitrary<Flow> = fc.oneof(anySpread, fc.record({ amount, from }));

const partner = fc.constantFrom(undefined, 1, 2, 3);
export const anyLine: fc.Arbitrary<StressLine> = fc
  .record({
    flow: anyFlow,
    source: fc.constantFrom('Stadt', 'Stiftung', 'Kirche', 'Bund'),
    structural: fc.boolean(),
    partner,
  })
  .map(({ flow, partner: partnerId, ...rest }) => ({ ...flow, ...rest, partnerId }));

export const anyPlan: fc.Arbitrary<Plan<StressLine>> = fc.record({
  reserve: amount,
  funding: fc.array(anyLine, { maxLength: 12 }),
  costs: fc.array(anyFlow, { maxLength: 12 }),
});

function years(from: string, to: string) {
  return { from: monthOf(from), to: monthOf(to) };
}
