import type { Month } from '../../../lib/month.ts';
import type { Assumptions } from './assumptions.ts';
import { outlook, startAfter, type Outlook, type Plan } from './outlook.ts';
import {
  inNextYear,
  isSameSource,
  withLess,
  withoutBiggestSource,
  withoutPartner,
  withoutProjects,
  type Share,
  type StressLine,
} from './stress.ts';

/** What one supposes, and what comes of it; no `outlook` where there is nothing that could end. */
export type Scenario =
  | { what: 'plan' | 'projects'; outlook: Outlook }
  | { what: 'biggest'; outlook: Outlook; source: string; sum: number }
  | { what: 'less'; outlook: Outlook; share: Share }
  | { what: 'partner'; outlook: Outlook; partnerId: number; sum: number }
  | { what: 'biggest' | 'partner'; outlook?: undefined };

/** The plan as it stands, and the four stress tests. */
export function scenarios(plan: Plan<StressLine>, { day, share, partnerId }: Assumptions): Scenario[] {
  const start = startAfter(day);
  const biggest = withoutBiggestSource(plan, start);
  return [
    { what: 'plan', outlook: outlook(plan, start) },
    biggest.source === undefined
      ? { what: 'biggest' }
      : { what: 'biggest', outlook: biggest, source: biggest.source, sum: sumOf(plan, start, biggest.source) },
    { what: 'projects', outlook: withoutProjects(plan, start) },
    { what: 'less', outlook: withLess(plan, start, share), share },
    partnerLeaves(plan, start, partnerId),
  ];
}

/** The partners that money comes through, the one through whom most comes in the next twelve months first. */
export function payingPartners(funding: readonly StressLine[], start: Month): { partnerId: number; sum: number }[] {
  const sums = new Map<number, number>();
  for (const line of funding)
    if (line.partnerId !== undefined)
      sums.set(line.partnerId, (sums.get(line.partnerId) ?? 0) + inNextYear(line, start));
  return [...sums]
    .map(([partnerId, sum]) => ({ partnerId, sum }))
    .toSorted((a, b) => b.sum - a.sum || a.partnerId - b.partnerId);
}

function partnerLeaves(plan: Plan<StressLine>, start: Month, asked: number | undefined): Scenario {
  const paying = payingPartners(plan.funding, start);
  const leaving = paying.find(({ partnerId }) => partnerId === asked) ?? paying[0];
  if (!leaving) return { what: 'partner' };
  return { what: 'partner', outlook: withoutPartner(plan, start, leaving.partnerId), ...leaving };
}

function sumOf(plan: Plan<StressLine>, start: Month, source: string): number {
  return plan.funding
    .filter((line) => isSameSource(line.source, source))
    .reduce((sum, line) => sum + inNextYear(line, start), 0);
}
