import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthOf, monthsFrom } from '../../../../src/lib/month.ts';
import { amountBetween, amountIn, sumIn, sumsFrom } from '../../../../src/features/networks/money/flow.ts';
import { anyFlow, anySpread } from '../../../support/money.ts';

test('an amount spreads over its months, and the cents that are left go to the first ones', () => {
  const line = { amount: 1000, from: monthOf('2026-01'), to: monthOf('2026-03') };
  expect(monthsFrom(monthOf('2025-12'), monthOf('2026-04')).map((month) => amountIn(line, month))).toEqual([
    ...[0, 334, 333, 333, 0],
  ]);
});

test('a line without an end brings its amount every month', () => {
  const line = { amount: 5000, from: monthOf('2026-05') };
  expect(amountIn(line, monthOf('2026-04'))).toBe(0);
  expect(amountIn(line, monthOf('2026-05'))).toBe(5000);
  expect(amountIn(line, monthOf('2126-05'))).toBe(5000);
});

test('nothing of an amount is lost, and no two months differ by more than a cent', () => {
  fc.assert(
    fc.property(anySpread, (line) => {
      const each = monthsFrom(line.from, line.to).map((month) => amountIn(line, month));
      const sum = each.reduce((a, b) => a + b, 0);
      return sum === line.amount && Math.max(...each) - Math.min(...each) <= 1 && each.every(Number.isInteger);
    }),
  );
});

test('later months never get more than earlier ones', () => {
  fc.assert(
    fc.property(anySpread, (line) => {
      const each = monthsFrom(line.from, line.to).map((month) => amountIn(line, month));
      return each.every((amount, index) => index === 0 || amount <= (each[index - 1] ?? 0));
    }),
  );
});

test('a sum does not ask in which order the lines stand', () => {
  fc.assert(
    fc.property(fc.array(anyFlow), fc.integer({ min: 24_000, max: 24_600 }), (flows, month) => {
      expect(sumIn(flows.toReversed(), month)).toBe(sumIn(flows, month));
    }),
  );
});

test('a stretch of months, and months summed line by line, come to the same cent as month by month', () => {
  const month = fc.integer({ min: 24_000, max: 24_600 });
  fc.assert(
    fc.property(fc.array(anyFlow), month, fc.integer({ min: 1, max: 80 }), (flows, first, count) => {
      const months = monthsFrom(first, first + count - 1);
      expect(sumsFrom(flows, first, count)).toEqual(months.map((one) => sumIn(flows, one)));
      const [flow] = flows;
      if (!flow) return;
      const each = months.reduce((sum, one) => sum + amountIn(flow, one), 0);
      expect(amountBetween(flow, first, first + count - 1)).toBe(each);
    }),
  );
});
