import type { Month } from '../../../lib/month.ts';

/**
 * Money that comes or goes, in cents. With a last month, `amount` is the whole of it, spread over its months, both
 * ends among them; without one it is what flows in each month.
 */
export type Flow = { amount: number; from: Month; to?: Month | undefined };

/** What flows in a month: every month the same, and the cents that are left one each in the first ones. */
export function amountIn(flow: Flow, month: Month): number {
  return amountBetween(flow, month, month);
}

/** What flows from the first month to the last, both among them. */
export function amountBetween(flow: Flow, first: Month, last: Month): number {
  const { each, rest } = shareOf(flow);
  const begin = Math.max(flow.from, first);
  const end = Math.min(flow.to ?? last, last);
  if (end < begin) return 0;
  const withCent = Math.max(0, Math.min(end, flow.from + rest - 1) - begin + 1);
  return each * (end - begin + 1) + withCent;
}

/** What all of them make in a month. */
export function sumIn(flows: readonly Flow[], month: Month): number {
  return flows.reduce((sum, flow) => sum + amountIn(flow, month), 0);
}

/** The same for so many months from the first on: a portfolio asks for thirty thousand of them at once. */
export function sumsFrom(flows: readonly Flow[], first: Month, count: number): number[] {
  const sums = Array.from({ length: count }, () => 0);
  for (const flow of flows) {
    const { each, rest } = shareOf(flow);
    const end = Math.min(flow.to ?? Infinity, first + count - 1);
    for (let month = Math.max(flow.from, first); month <= end; month++)
      sums[month - first] = (sums[month - first] ?? 0) + each + (month - flow.from < rest ? 1 : 0);
  }
  return sums;
}

/** What each month has, and how many of the first have a cent more. */
function shareOf({ amount, from, to }: Flow): { each: number; rest: number } {
  if (to === undefined) return { each: amount, rest: 0 };
  const months = to - from + 1;
  const each = Math.floor(amount / months);
  return { each, rest: amount - each * months };
}
