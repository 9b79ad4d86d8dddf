import { monthOf, type Month } from '../../../lib/month.ts';
import type { CostLine, FundingLine } from '../lines/lines.ts';
import type { Flow } from './flow.ts';
import type { Plan } from './outlook.ts';
import { inNextYear, type StressLine } from './stress.ts';

/** What a network has told of its money. */
export type Told = { funding: readonly FundingLine[]; costs: readonly CostLine[]; reserve: number };

/** Lines of which the amount is known; of the others one cannot reckon. */
export function planOf({ funding, costs, reserve }: Told, withInKind = true): Plan<StressLine> {
  const counted = funding.filter(({ inKind }) => withInKind || !inKind);
  return {
    reserve,
    funding: reckonable(counted),
    costs: costs.map((line) => ({ ...timeOf(line), amount: line.amount })),
  };
}

/** How many lines of funding the plan leaves out because nobody knows their amount. */
export function unknownIn(funding: readonly FundingLine[]): number {
  return funding.filter(({ amount }) => amount === null).length;
}

/** What the lines bring in the twelve months from the start as rooms, time or things, in cents of their worth. */
export function inKindAhead(funding: readonly FundingLine[], start: Month): number {
  return funding.reduce((sum, line) => (line.inKind ? sum + aheadOf(line, start) : sum), 0);
}

/** What a line brings in the twelve months from the start; nothing where nobody knows its amount. */
export function aheadOf({ amount, from, to }: FundingLine, start: Month): number {
  return amount === null ? 0 : inNextYear({ ...timeOf({ from, to }), amount }, start);
}

/** Lines whose amount is known, as one reckons with them. */
function reckonable(funding: readonly FundingLine[]): StressLine[] {
  return funding.flatMap((line) => {
    const { amount, source, structural, partnerId } = line;
    if (amount === null) return [];
    return [{ ...timeOf(line), amount, source, structural, ...(partnerId !== null && { partnerId }) }];
  });
}

function timeOf({ from, to }: Pick<FundingLine, 'from' | 'to'>): Pick<Flow, 'from' | 'to'> {
  return { from: monthOf(from), ...(to !== null && { to: monthOf(to) }) };
}
