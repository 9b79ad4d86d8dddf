import { GAP_MONTHS } from '../../networks/money/outlook.ts';
import type { HeldMoney } from './money.ts';
import type { HOW } from './portfolio.ts';

/** By what a portfolio is put in order; the cliff: who has the least time comes first. */
export const ORDERS = ['name', 'cliff', 'gap', 'money'] as const;
export type PortfolioOrder = (typeof ORDERS)[number];

export type PortfolioAsk = {
  order?: PortfolioOrder | undefined;
  how?: (typeof HOW)[number] | undefined;
  district?: string | undefined;
};

/** What comes in the next twelve months, in cents. */
export function incomeAhead({ outlook }: HeldMoney): number {
  return outlook.months.slice(0, GAP_MONTHS).reduce((sum, { income }) => sum + income, 0);
}

const collator = new Intl.Collator('de');

/** The networks that are asked for, in the order that is. */
export function inOrder(rows: readonly HeldMoney[], { order = 'name', how, district }: PortfolioAsk): HeldMoney[] {
  return rows
    .filter((row) => how === undefined || row.how === how)
    .filter(({ network }) => district === undefined || network.districts.includes(district))
    .toSorted((a, b) => compare[order](a, b) || compare.name(a, b) || a.network.id - b.network.id);
}

/** Of whoever has not told what they cost one does not know: they come last. */
export function bySoonest(a: HeldMoney, b: HeldMoney): number {
  const key = ({ isReckoned, outlook }: HeldMoney) => (isReckoned ? outlook.covered : Infinity);
  return key(a) === key(b) ? 0 : key(a) - key(b);
}

const compare: Record<PortfolioOrder, (a: HeldMoney, b: HeldMoney) => number> = {
  name: (a, b) => collator.compare(a.network.name, b.network.name),
  cliff: bySoonest,
  gap: (a, b) => b.outlook.gap - a.outlook.gap,
  money: (a, b) => incomeAhead(b) - incomeAhead(a),
};
