import { queryAddress } from '../../../lib/query-address.ts';
import { ORDERS, type PortfolioAsk } from './order.ts';
import { ASSUMED, type Assumed } from './assumed.ts';
import { HOW } from './portfolio.ts';

/** What the address of a portfolio asks: whose it is, which networks in which order, and from which place on. */
export type AskedPortfolio = PortfolioAsk & {
  /** Address of the foundation; undefined: the reader's first one. */
  foundation: string | undefined;
  /** What is supposed of each network; undefined: all goes as planned. */
  assumed: Assumed | undefined;
  /** How many networks stand on the pages before. */
  skip: number;
  /** All of them on one page, to be printed. */
  whole: boolean;
};

/** Reads an address; what is odd is left aside. */
export function portfolioAsk(asked: URLSearchParams): AskedPortfolio {
  const skip = Number(asked.get('skip') ?? '0');
  return {
    foundation: asked.get('foundation') ?? undefined,
    how: HOW.find((how) => how === asked.get('how')),
    district: asked.get('district') || undefined,
    order: ORDERS.find((order) => order === asked.get('order')),
    assumed: ASSUMED.find((assumed) => assumed === asked.get('assumed')),
    skip: Number.isSafeInteger(skip) && skip > 0 ? skip : 0,
    whole: asked.has('whole'),
  };
}

/** The address that asks the same, but for what is said here. */
export function askAddress(path: string, asked: AskedPortfolio, other: Partial<AskedPortfolio> = {}): string {
  const { foundation, how, district, order, assumed, skip, whole } = { ...asked, skip: 0, whole: false, ...other };
  return queryAddress(path, { foundation, how, district, order, assumed, skip, whole: whole ? 'yes' : undefined });
}
