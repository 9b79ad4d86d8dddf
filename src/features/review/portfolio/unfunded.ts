import { monthOf, type Month } from '../../../lib/month.ts';
import type { FundingLine } from '../../networks/lines/lines.ts';
import type { HeldMoney } from './money.ts';

/** The districts in which no network of the portfolio works that has money for its structure in the month given. */
export function unfundedDistricts<District extends { id: string }>(
  rows: readonly HeldMoney[],
  districts: readonly District[],
  month: Month,
): District[] {
  const funded = rows.filter(({ funding }) => funding.some((line) => paysStructure(line, month)));
  const places = new Set(funded.flatMap(({ network }) => network.districts));
  return districts.filter(({ id }) => !places.has(id));
}

function paysStructure({ structural, from, to, amount }: FundingLine, month: Month): boolean {
  return structural && amount !== 0 && monthOf(from) <= month && (to === null || monthOf(to) >= month);
}
