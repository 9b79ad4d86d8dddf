import type { Month } from '../../../lib/month.ts';
import type { Assumptions } from './assumptions.ts';
import { outlook, startAfter, type Outlook, type Plan } from './outlook.ts';
import {
  biggestSource,
  inNextYear,
  isSameSource,
  sourcesOf,
  withLess,
  withoutSource,
  withoutPartner,
  withoutProjects,
  type Share,
  type StressLine,
} from './stress.ts';

/** What one supposes, and what comes of it; no `outlook` where there is nothing that could end. */
export type Scenario =
  | { what: 'plan' | 'projects'; outlook: Outlook }
  | { what: 'biggest' | 'source'; outlook: Outlook; source: string; sum: number }
  | { what: 'less'; outlook: Outlook; share: Share }
  | { what: 'partner'; outlook: Outlook; partnerId: number; sum: number }
  | { what: 'biggest' | 'partner'; outlook?: undefined };

/** The plan as it stands, and the four stress tests. */
export function scenarios(plan: Plan<StressLine>, { day, share, partnerId, source }: Assumptions): Scenario[] {
  const start = startAfter(day);
  return [
    { what: 'plan', outlook: outlook(plan, start) },
    sourceEnds(plan, start, source),
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

/** The sources that still bring something, the one that brings most in the next twelve months first. */
export function endingSources(funding: readonly StressLine[], start: Month): string[] {
  const ahead = funding.filter(({ to = start }) => to >= start);
  return sourcesOf(ahead, start).map(({ source }) => source);
}

function sourceEnds(plan: Plan<StressLine>, start: Month, asked: string | undefined): Scenario {
  const biggest = biggestSource(plan.funding, start);
  const all = sourcesOf(plan.funding, start);
  const chosen = asked === undefined ? undefined : all.find(({ source }) => isSameSource(source, asked));
  const ending = chosen ?? all.find(({ source }) => source === biggest);
  if (!ending) return { what: 'biggest' };
  const what = ending.source === biggest ? 'biggest' : 'source';
  return { what, outlook: withoutSource(plan, start, ending.source), ...ending };
}

function partnerLeaves(plan: Plan<StressLine>, start: Month, asked: number | undefined): Scenario {
  const paying = payingPartners(plan.funding, start);
  const leaving = paying.find(({ partnerId }) => partnerId === asked) ?? paying[0];
  if (!leaving) return { what: 'partner' };
  return { what: 'partner', outlook: withoutPartner(plan, start, leaving.partnerId), ...leaving };
}
