import { fold } from '../../../lib/fold.ts';
import type { Month } from '../../../lib/month.ts';
import { amountBetween, type Flow } from './flow.ts';
import { GAP_MONTHS, outlook, type Outlook, type Plan } from './outlook.ts';

/** A line of funding as far as the stress tests see it. */
export type StressLine = Flow & {
  source: string;
  structural: boolean;
  /** Number of the partner that it comes through. */
  partnerId?: number | undefined;
};

/** Part of the income, in hundredths of a percent: 2000 is a fifth. */
export type Share = number;
const WHOLE = 10_000n;

/** The plan when all lines of a source end at the start. */
export function withoutSource(plan: Plan<StressLine>, start: Month, source: string): Outlook {
  return outlook(
    without(plan, (line) => isSameSource(line.source, source)),
    start,
  );
}

/** The plan when all that is bound to projects ends at the start. */
export function withoutProjects(plan: Plan<StressLine>, start: Month): Outlook {
  return outlook(
    without(plan, ({ structural }) => !structural),
    start,
  );
}

/** The plan when the income of each month falls by a share, rounded half up to the cent. */
export function withLess(plan: Plan<StressLine>, start: Month, share: Share): Outlook {
  const left = WHOLE - BigInt(share);
  // Twice as much over twice as much, and half of it added: exact however large.
  const lowered = (income: number) => Number((2n * BigInt(income) * left + WHOLE) / (2n * WHOLE));
  return outlook(plan, start, lowered);
}

/** The plan when a partner leaves at the start, with the lines that come through it. */
export function withoutPartner(plan: Plan<StressLine>, start: Month, partnerId: number): Outlook {
  return outlook(
    without(plan, (line) => line.partnerId === partnerId),
    start,
  );
}

/** The source that brings most in the next twelve months, the first by name of several; none where nothing comes. */
export function biggestSource(funding: readonly StressLine[], start: Month): string | undefined {
  const first = sourcesOf(funding, start)[0];
  return first && first.sum > 0 ? first.source : undefined;
}

/** Every source with what it brings in the next twelve months, the most first; of several the first by name. */
export function sourcesOf(funding: readonly StressLine[], start: Month): { source: string; sum: number }[] {
  const sums = new Map<string, { source: string; sum: number }>();
  for (const line of funding) {
    const known = sums.get(fold(line.source));
    const source = known && byName(known.source, line.source) <= 0 ? known.source : line.source;
    sums.set(fold(line.source), { source, sum: (known?.sum ?? 0) + inNextYear(line, start) });
  }
  return [...sums.values()].toSorted((a, b) => b.sum - a.sum || byName(a.source, b.source));
}

/** The same source, however it is spelled. */
export function isSameSource(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** What a line brings in the twelve months from the start. */
export function inNextYear(line: Flow, start: Month): number {
  return amountBetween(line, start, start + GAP_MONTHS - 1);
}

/** The same of some lines together. */
export function sumAhead(lines: readonly Flow[], start: Month): number {
  return lines.reduce((sum, line) => sum + inNextYear(line, start), 0);
}

/** Lines end at the start: what they brought before does not count any more. */
function without(plan: Plan<StressLine>, ends: (line: StressLine) => boolean): Plan<StressLine> {
  return { ...plan, funding: plan.funding.filter((line) => !ends(line)) };
}

const collator = new Intl.Collator('de');
function byName(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
