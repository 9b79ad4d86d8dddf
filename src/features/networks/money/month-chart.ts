import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { monthsFrom, type Month } from '../../../lib/month.ts';
import { sumIn } from './flow.ts';
import type { MonthAhead, Outlook, Plan } from './outlook.ts';
import type { StressLine } from './stress.ts';
import { placesOf, type Axis } from './timeline.ts';

/** One month as it is drawn, in cents. */
export type MonthDrawn = { month: Month; structural: number; project: number; cost: number };

/** A mark on the axis of money; `y` in percent from above. */
export type MoneyTick = { amount: number; y: number };

/** Drawings in a field of 100 by 100, stretched by whoever shows them. */
export type MonthChart = { structural: string; project: string; missing: string; cost: string; ticks: MoneyTick[] };
export type BalanceChart = {
  left: string;
  short: string;
  edge: string;
  zero: number;
  ticks: MoneyTick[];
  cliff?: number;
};

const LABELS = 4;
/** Months in a picture of what is left, at least, and after the cliff. */
const SHORTEST = 24;
const AFTER_CLIFF = 12;

/** What comes and goes in the months of an axis. */
export function monthsDrawn(plan: Plan<StressLine>, { first, last }: Pick<Axis, 'first' | 'last'>): MonthDrawn[] {
  const [structural, project] = [true, false].map((is) => plan.funding.filter((line) => line.structural === is));
  return monthsFrom(first, last).map((month) => ({
    ...{ month, structural: sumIn(structural ?? [], month), project: sumIn(project ?? [], month) },
    cost: sumIn(plan.costs, month),
  }));
}

/** Income as two layers, costs as a line above them, and what is missing between them from the start on. */
export function monthChart(months: readonly MonthDrawn[], axis: Axis, start: Month): MonthChart {
  const most = Math.max(1, ...months.map(({ structural, project, cost }) => Math.max(structural + project, cost)));
  const y = scaleLinear([0, most], [100, 0]).nice(LABELS);
  const { field, edge } = stepsOver(months, placesOf(axis), y);
  const structural = (month: MonthDrawn) => month.structural;
  const income = (month: MonthDrawn) => month.structural + month.project;
  return {
    structural: field(() => 0, structural),
    project: field(structural, income),
    missing: field(income, (month) => Math.max(income(month), month.cost), start),
    cost: edge(({ cost }) => cost),
    ticks: ticksOf(y),
  };
}

/** The months ahead until some time after the cliff: what comes later tells nothing more. */
export function tellingMonths({ months, covered }: Outlook): MonthAhead[] {
  return months.slice(0, Math.max(SHORTEST, covered + AFTER_CLIFF));
}

/** What is left at the end of each month, above and below nothing, down to the deepest month. */
export function balanceChart(months: readonly MonthAhead[]): BalanceChart {
  const first = months[0]?.month ?? 0;
  const most = Math.max(1, ...months.map(({ balance }) => balance));
  const least = Math.min(0, ...months.map(({ balance }) => balance));
  const y = scaleLinear([least, most], [100, 0]).nice(LABELS);
  const x = placesOf({ first, last: first + months.length - 1 });
  const { field, edge } = stepsOver(months, x, y);
  const nothing = () => 0;
  const cliff = months.find(({ balance }) => balance < 0);
  return {
    left: field(nothing, ({ balance }) => Math.max(0, balance)),
    short: field(nothing, ({ balance }) => Math.min(0, balance)),
    edge: edge(({ balance }) => balance),
    zero: y(0),
    ticks: ticksOf(y),
    ...(cliff && { cliff: x(cliff.month) }),
  };
}

type Place = (value: number) => number;

/** Draws amounts that hold for a month each, as steps: the field between two of them, and the edge of one. */
function stepsOver<One extends { month: Month }>(months: readonly One[], x: Place, y: Place) {
  type Amount = (month: One) => number;
  const steps = withEnd(months);
  const xOf = ({ month }: One) => x(month);
  return {
    field: (low: Amount, high: Amount, from = -Infinity) => {
      const drawn = area<One>(
        xOf,
        (month) => y(low(month)),
        (month) => y(high(month)),
      );
      return drawn.curve(curveStepAfter).defined(({ month }) => month >= from)(steps) ?? '';
    },
    edge: (of: Amount) => line<One>(xOf, (month) => y(of(month))).curve(curveStepAfter)(steps) ?? '',
  };
}

/** The last step has its width too. */
function withEnd<One extends { month: Month }>(months: readonly One[]): One[] {
  const last = months.at(-1);
  return last ? [...months, { ...last, month: last.month + 1 }] : [];
}

function ticksOf(y: { (amount: number): number; ticks: (count: number) => number[] }): MoneyTick[] {
  return y.ticks(LABELS).map((amount) => ({ amount, y: Math.round(y(amount) * 100) / 100 }));
}
