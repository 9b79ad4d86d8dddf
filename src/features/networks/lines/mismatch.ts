import { monthOf } from '../../../lib/month.ts';
import { isNamedIn } from '../../../lib/named-in.ts';
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
 * Lines bound to a project whose own cost is far smaller in the same time: such money would seem to pay for something
 * else. It may well be meant so; more often the cost was written down for a month, or only in part. A cost is a project's
 * own where one of both names stands in the other, word by word; without one nothing is told.
 */
export function mismatches(funding: readonly FundingLine[], costs: readonly CostLine[]): Mismatch[] {
  return funding
    .filter(({ structural }) => !structural)
    .flatMap((line) => {
      const own = costs.filter(({ what }) => isNamedIn(line.title, what));
      return own.length === 0 ? [] : [compared(line, own)];
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
