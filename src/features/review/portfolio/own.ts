import { monthOf, type Month } from '../../../lib/month.ts';
import type { FundingLine } from '../../networks/lines/lines.ts';
import { planOf } from '../../networks/money/plan.ts';
import { sumAhead } from '../../networks/money/stress.ts';
import type { Foundation } from '../foundations/foundation.ts';
import { isFundedBy } from '../grants/funder.ts';

/** Cents of the next twelve months, and the last month; no end: open. */
type Further = { ahead: number; end: Month | undefined };

/**
 * What a foundation itself gives a network. `ending`: how many of its grants have their last month in the one that runs
 * now; `further`: the others that are not over.
 */
export type OwnMoney = { ending: number; further: Further | undefined };

/** Undefined where the foundation gives nothing from this month on. The start is the month after it. */
export function ownIn(
  funding: readonly FundingLine[],
  foundation: Pick<Foundation, 'name'>,
  start: Month,
): OwnMoney | undefined {
  const lines = funding.filter((line) => isFundedBy(line, foundation));
  const ending = lines.filter(({ to }) => to !== null && monthOf(to) === start - 1).length;
  const further = furtherIn(lines, start);
  return ending === 0 && !further ? undefined : { ending, further };
}

function furtherIn(lines: readonly FundingLine[], start: Month): Further | undefined {
  const going = lines.filter(({ to }) => to === null || monthOf(to) >= start);
  if (going.length === 0) return undefined;
  const ends = going.flatMap(({ to }) => (to === null ? [] : [monthOf(to)]));
  const { funding } = planOf({ funding: going, costs: [], reserve: 0 });
  return { ahead: sumAhead(funding, start), end: ends.length < going.length ? undefined : Math.max(...ends) };
}
