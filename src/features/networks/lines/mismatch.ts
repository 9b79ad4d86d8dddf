import { fold } from '../../../lib/fold.ts';
import { monthOf } from '../../../lib/month.ts';
import { amountBetween, type Flow } from '../money/flow.ts';
import type { CostLine, FundingLine } from './lines.ts';

/** Money for a project, and what the same costs in the same time, in cents. */
export type Mismatch = { title: string; brings: number; costs: number };

/** Less than half of it is far less. */
const FAR = 2;
/** Months that one looks at where money has no end. */
const OPEN_MONTHS = 12;
/** More are no help any more. */
const MOST = 5;

/**
 * Lines bound to a project whose cost of the same name is far smaller: such money would seem to pay for something else.
 * It may well be meant so; more often the cost was written down for a month, or only in part.
 */
export function mismatches(funding: readonly FundingLine[], costs: readonly CostLine[]): Mismatch[] {
  const bound = new Map<string, FundingLine[]>();
  for (const line of funding)
    if (!line.structural) bound.set(fold(line.title), [...(bound.get(fold(line.title)) ?? []), line]);
  return [...bound]
    .flatMap(([name, lines]) => {
      const same = costs.filter(({ what }) => fold(what) === name);
      return same.length === 0 ? [] : lines.map((line) => compared(line, same));
    })
    .filter(({ brings, costs: spent }) => brings > spent * FAR)
    .slice(0, MOST);
}

function compared({ title, from, to, amount }: FundingLine, costs: readonly CostLine[]): Mismatch {
  const first = monthOf(from);
  const last = to === null ? first + OPEN_MONTHS - 1 : monthOf(to);
  const between = (flow: Flow) => amountBetween(flow, first, last);
  const brings = between({ amount: amount ?? 0, from: first, ...(to !== null && { to: last }) });
  return { title, brings, costs: costs.reduce((sum, line) => sum + between(flowOf(line)), 0) };
}

function flowOf({ amount, from, to }: CostLine): Flow {
  return { amount, from: monthOf(from), ...(to !== null && { to: monthOf(to) }) };
}
