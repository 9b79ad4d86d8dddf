import type { HeldMoney } from './money.ts';
import type { HOW } from './portfolio.ts';

/** By what a portfolio is put in order; the cliff: who has the least time comes first. */
export const ORDERS = ['name', 'cliff', 'gap'] as const;
export type PortfolioOrder = (typeof ORDERS)[number];

export type PortfolioAsk = {
  order?: PortfolioOrder | undefined;
  how?: (typeof HOW)[number] | undefined;
  district?: string | undefined;
};

const collator = new Intl.Collator('de');

/** The networks that are asked for, in the order that is. */
export function inOrder(rows: readonly HeldMoney[], { order = 'name', how, district }: PortfolioAsk): HeldMoney[] {
  return rows
    .filter((row) => how === undefined || row.how === how)
    .filter(({ network }) => district === undefined || network.districts.includes(district))
    .toSorted((a, b) => compare[order](a, b) || compare.name(a, b) || a.network.id - b.network.id);
}

const compare: Record<PortfolioOrder, (a: HeldMoney, b: HeldMoney) => number> = {
  name: (a, b) => collator.compare(a.network.name, b.network.name),
  cliff: (a, b) => a.outlook.covered - b.outlook.covered,
  gap: (a, b) => b.outlook.gap - a.outlook.gap,
};
