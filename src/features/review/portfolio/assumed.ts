import type { Month } from '../../../lib/month.ts';
import { outlook, type Outlook } from '../../networks/money/outlook.ts';
import { planOf } from '../../networks/money/plan.ts';
import { biggestSource, withoutSource } from '../../networks/money/stress.ts';
import type { HeldMoney } from './money.ts';

/** What one may suppose of all networks at once: the city pays no more, or the source that brings each one most ends. */
export const ASSUMED = ['city', 'biggest'] as const;
export type Assumed = (typeof ASSUMED)[number];

/** Where the money of a network comes from when the city is meant. */
const CITY = 'municipal';

/** What becomes of a network then, from the start on, reckoned as on the page of its own money. */
export function assumedOutlook(
  { plan, funding }: Pick<HeldMoney, 'plan' | 'funding'>,
  assumed: Assumed,
  start: Month,
): Outlook {
  if (assumed === 'city') {
    const left = funding.filter(({ kind }) => kind !== CITY);
    return outlook({ ...plan, funding: planOf({ funding: left, costs: [], reserve: 0 }).funding }, start);
  }
  const source = biggestSource(plan.funding, start);
  return source === undefined ? outlook(plan, start) : withoutSource(plan, start, source);
}
