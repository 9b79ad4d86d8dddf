import type { Month } from '../../../lib/month.ts';
import { isLong, type Outlook } from '../../networks/money/outlook.ts';
import { inKindAhead } from '../../networks/money/plan.ts';
import type { Network } from '../../networks/network.ts';
import type { Foundation } from '../foundations/foundation.ts';
import { assumedOutlook, type Assumed } from './assumed.ts';
import { endsOf, type Cliff, type End } from './ends.ts';
import type { HeldMoney } from './money.ts';
import { incomeAhead, inOrder, type PortfolioAsk } from './order.ts';
import { ownIn, type OwnMoney } from './own.ts';
import { columnsOf, reachAxis, reachesOf, type Column, type Reach, type ReachAxis } from './reach.ts';
import { structuralAhead, sumsOf, type PortfolioSums } from './sums.ts';
import { unfundedDistricts } from './unfunded.ts';

/** Networks on a page of the table: as many as one reads through. */
export const ROWS_PAGE = 50;

type Figures = { covered: number; isLong: boolean; gap: number };

/** A network as the table shows it; undefined: it has not told what it costs. */
export type PortfolioRow = {
  network: Network;
  how: HeldMoney['how'];
  outlook: (Figures & { cliff: Month | undefined }) | undefined;
  /** The same under what is supposed. */
  assumed: Figures | undefined;
  /**
   * What comes in the next twelve months in cents, undefined where no funding is told, and the part of it that pays for
   * the structure, 0 to 1.
   */
  ahead: number | undefined;
  structural: number | undefined;
  /** What the foundation itself gives, where it gives anything from this month on. */
  own: OwnMoney | undefined;
};

/** A portfolio as its page shows it: everything but the map is of the networks that were asked for. */
export type PortfolioView = {
  start: Month;
  funded: number;
  watched: number;
  /** Cents of the next twelve months. */
  ahead: number;
  structural: number | undefined;
  /** Cents of the next twelve months that are rooms, time or things. */
  inKind: number;
  missing: number;
  /** Networks that have not told what they cost: of these one does not know how long their money lasts. */
  unknown: number;
  cliffs: Cliff[];
  ends: End[];
  axis: ReachAxis;
  columns: Column[];
  reaches: Reach[];
  sums: PortfolioSums;
  /** Ids of districts. */
  unfunded: Set<string>;
  rows: PortfolioRow[];
  /** How many the table has on all its pages, and where the neighbouring pages begin. */
  count: number;
  next: number | undefined;
  previous: number | undefined;
};

type Asked = PortfolioAsk & { assumed?: Assumed | undefined; skip: number; whole: boolean };
type Given = { foundation: Pick<Foundation, 'name'>; districts: readonly { id: string }[]; start: Month };

export function portfolioView(
  held: readonly HeldMoney[],
  asked: Asked,
  { foundation, districts, start }: Given,
): PortfolioView {
  const chosen = inOrder(held, asked);
  const sums = sumsOf(chosen, start);
  const ofHow = inOrder(held, { how: asked.how });
  const { cliffs, ends } = endsOf(chosen, start);
  return {
    ...{ start, sums, cliffs, ends, ...countsOf(chosen, sums.total, start) },
    ...{ axis: reachAxis(start), columns: columnsOf(ends, start) },
    reaches: reachesOf(chosen, start),
    unfunded: new Set(unfundedDistricts(ofHow, districts, start).map(({ id }) => id)),
    ...pageOf(chosen, asked, { foundation, start }),
  };
}

function countsOf(chosen: readonly HeldMoney[], ahead: number, start: Month) {
  const funded = chosen.filter(({ how }) => how === 'funds').length;
  const structural = chosen.reduce((sum, { funding }) => sum + structuralAhead(funding, start), 0);
  return {
    ...{ funded, watched: chosen.length - funded, ahead },
    structural: ahead === 0 ? undefined : structural / ahead,
    inKind: chosen.reduce((sum, { funding }) => sum + inKindAhead(funding, start), 0),
    unknown: chosen.filter(({ isReckoned }) => !isReckoned).length,
    missing: chosen.reduce((sum, { isReckoned, outlook }) => sum + (isReckoned ? outlook.gap : 0), 0),
  };
}

function pageOf(chosen: readonly HeldMoney[], { assumed, skip, whole }: Asked, given: Omit<Given, 'districts'>) {
  const from = whole || skip >= chosen.length ? 0 : skip;
  const end = whole ? chosen.length : from + ROWS_PAGE;
  return {
    rows: chosen.slice(from, end).map((row) => ({
      ...rowOf(row, given),
      assumed: assumed && row.isReckoned ? figuresOf(assumedOutlook(row, assumed, given.start)) : undefined,
    })),
    count: chosen.length,
    next: end < chosen.length ? end : undefined,
    previous: from > 0 ? Math.max(0, from - ROWS_PAGE) : undefined,
  };
}

function rowOf(row: HeldMoney, { foundation, start }: Omit<Given, 'districts'>): Omit<PortfolioRow, 'assumed'> {
  const { network, how, isReckoned, outlook, funding } = row;
  const ahead = incomeAhead(row);
  return {
    ...{ network, how, ahead: funding.length === 0 ? undefined : ahead },
    outlook: isReckoned ? { ...figuresOf(outlook), cliff: outlook.cliff } : undefined,
    structural: ahead === 0 ? undefined : structuralAhead(funding, start) / ahead,
    own: ownIn(funding, foundation, start),
  };
}

function figuresOf(outlook: Outlook): Figures {
  return { covered: outlook.covered, isLong: isLong(outlook), gap: outlook.gap };
}
