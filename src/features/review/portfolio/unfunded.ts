import { monthOf, type Month } from '../../../lib/month.ts';
import type { Locale } from '../../../lib/paths.ts';
import type { FundingLine } from '../../networks/lines/lines.ts';
import { FUNDED_STRUCTURE, paysForStructure } from '../../networks/money/funded-structure.ts';
import type { HeldMoney } from './money.ts';

/** The districts in which no network of the portfolio works for whose structure somebody else pays in the month given. */
export function unfundedDistricts<District extends { id: string }>(
  rows: readonly HeldMoney[],
  districts: readonly District[],
  month: Month,
): District[] {
  const funded = rows.filter(({ funding }) => funding.some((line) => paysForStructure(line) && runs(line, month)));
  const places = new Set(funded.flatMap(({ network }) => network.districts));
  return districts.filter(({ id }) => !places.has(id));
}

/** What counts as a funded structure, in words (views import no other feature). */
export function fundedMeaning(locale: Locale): string {
  return FUNDED_STRUCTURE[locale];
}

function runs({ from, to }: FundingLine, month: Month): boolean {
  return monthOf(from) <= month && (to === null || monthOf(to) >= month);
}
