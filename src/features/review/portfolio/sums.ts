import type { Locale } from '../../../lib/paths.ts';
import { codesOf, labelIn } from '../../../lib/vocabulary.ts';
import { sectors } from '../../../lib/sectors.ts';
import type { Month } from '../../../lib/month.ts';
import type { FundingLine } from '../../networks/lines/lines.ts';
import { sourceKinds } from '../../networks/money/kinds.ts';
import { aheadOf } from '../../networks/money/plan.ts';
import type { HeldMoney } from './money.ts';
import { OTHER, sectorOf, STATE } from './sector-of.ts';

/** What comes in the twelve months from the start, in cents, by a code; the most first. */
export type Sums = { code: string; cents: number }[];

/** Each way of dividing comes to the same total. */
export type PortfolioSums = { total: number; byKind: Sums; bySector: Sums; byDistrict: Sums };

/** What the networks of a portfolio have in the next twelve months; a network counts for the district of its home. */
export function sumsOf(rows: readonly HeldMoney[], start: Month): PortfolioSums {
  const lines = rows.flatMap(({ network, funding, partners }) =>
    funding.map((line) => ({
      ...{ line, district: network.districts[0] ?? '', cents: aheadOf(line, start) },
      sector: sectorOf(line, partners),
    })),
  );
  return {
    total: lines.reduce((sum, { cents }) => sum + cents, 0),
    byKind: summed(lines, ({ line }) => line.kind, codesOf(sourceKinds)),
    bySector: summed(lines, ({ sector }) => sector, [...codesOf(sectors), STATE, OTHER]),
    byDistrict: summed(lines, ({ district }) => district),
  };
}

/** What a network's structural funding brings in the next twelve months, in cents. */
export function structuralAhead(funding: readonly FundingLine[], start: Month): number {
  return funding.reduce((sum, line) => (line.structural ? sum + aheadOf(line, start) : sum), 0);
}

type Part = { line: FundingLine; district: string; sector: string; cents: number };

/** Codes that bring nothing are left out; of equal sums the first in the order given, or by name, comes first. */
function summed(parts: readonly Part[], codeOf: (part: Part) => string, order: readonly string[] = []): Sums {
  const sums = new Map<string, number>();
  for (const part of parts) sums.set(codeOf(part), (sums.get(codeOf(part)) ?? 0) + part.cents);
  const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  return [...sums]
    .filter(([, cents]) => cents > 0)
    .map(([code, cents]) => ({ code, cents }))
    .toSorted((a, b) => b.cents - a.cents || place(a.code) - place(b.code) || (a.code < b.code ? -1 : 1));
}

/** What a kind of source is called. */
export function kindName(code: string, locale: Locale): string {
  return labelIn(sourceKinds, code, locale);
}
