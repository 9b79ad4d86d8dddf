import { expect, test } from 'vitest';
import { balanceChart, monthChart, monthsDrawn } from '../../../../src/features/networks/money/month-chart.ts';
import { outlook, startAfter } from '../../../../src/features/networks/money/outlook.ts';
import { axisOf } from '../../../../src/features/networks/money/timeline.ts';
import { monthOf } from '../../../../src/lib/month.ts';
import { example, RECKONING } from '../../../support/money.ts';

const start = startAfter(RECKONING);
const axis = axisOf([{ from: '2026-01', to: '2027-12' }], start);

test('income is drawn in two layers, and costs beside them', () => {
  const [first] = monthsDrawn(example, axis);
  expect(first).toEqual({ month: monthOf('2026-01'), structural: 100_00, project: 5_833_34, cost: 6_500_00 });
});

test('the drawings hold only numbers, and stay in their field', () => {
  const { structural, project, missing, cost } = monthChart(monthsDrawn(example, axis), axis, start);
  for (const path of [structural, project, missing, cost]) {
    expect(path).toMatch(/^M[\dMLZ.,]+$/);
    const numbers = path.match(/\d+(\.\d+)?/g)?.map(Number) ?? [];
    expect(Math.max(...numbers)).toBeLessThanOrEqual(100);
  }
});

test('nothing is missing before one reckons', () => {
  const { missing } = monthChart(monthsDrawn({ ...example, funding: [] }, axis), axis, start);
  const [, x = ''] = /^M([\d.]+),/.exec(missing) ?? [];
  expect(Number(x)).toBe(25);
});

test('an empty plan can be drawn', () => {
  const empty = { reserve: 0, funding: [], costs: [] };
  expect(monthChart(monthsDrawn(empty, axis), axis, start).cost).not.toContain('NaN');
  expect(balanceChart(outlook(empty, start).months).edge).not.toContain('NaN');
});

test('the cliff stands where the balance falls below nothing, and the fall is drawn to its end', () => {
  const { months } = outlook(example, start);
  const { cliff, zero, short, ticks } = balanceChart(months);
  expect(cliff).toBeCloseTo((7 / 60) * 100, 1);
  const deepest = Math.min(...months.map(({ balance }) => balance));
  expect(Math.min(...ticks.map(({ amount }) => amount))).toBeLessThanOrEqual(deepest);
  expect([zero > 0, zero < 50]).toEqual([true, true]);
  expect(Math.max(...(short.match(/\d+(\.\d+)?/g)?.map(Number) ?? []))).toBeLessThanOrEqual(100);
  expect(balanceChart(outlook({ ...example, costs: [] }, start).months).cliff).toBeUndefined();
});
