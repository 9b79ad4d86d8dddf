import type { Month } from '../../../lib/month.ts';

/**
 * Money that comes or goes, in cents. With a last month, `amount` is the whole of it, spread over its months, both
 * ends among them; without one it is what flows in each month.
 */
export type Flow = { amount: number; from: Month; to?: Month | undefined };

/** What flows in a month: every month the same, and the cents that are left one each in the first ones. */
export function amountIn({ amount, from, to }: Flow, month: Month): number {
  if (month < from) return 0;
  if (to === undefined) return amount;
  if (month > to) return 0;
  const months = to - from + 1;
  const each = Math.floor(amount / months);
  return each + (month - from < amount - each * months ? 1 : 0);
}

/** What all of them make in a month. */
export function sumIn(flows: readonly Flow[], month: Month): number {
  return flows.reduce((sum, flow) => sum + amountIn(flow, month), 0);
}
