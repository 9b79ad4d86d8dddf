import { csvTable, eurosIn } from '../../../lib/csv.ts';
import { dayAtHome } from '../../../lib/home-clock.ts';
import { monthCode, type Month } from '../../../lib/month.ts';
import { assumedOutlook, type Assumed } from './assumed.ts';
import type { End } from './ends.ts';
import type { OwnReview } from '../list-reviews.ts';
import type { HeldMoney } from './money.ts';
import { incomeAhead } from './order.ts';
import { reviewedOn } from './reviewed.ts';
import { structuralAhead } from './sums.ts';

/** A portfolio as a table, one network a row. `reviewed`: the newest review of each that the reader takes part in. */
export function portfolioCsv(
  rows: readonly HeldMoney[],
  reviewed: ReadonlyMap<number, OwnReview>,
  start: Month,
  assumed?: Assumed,
): string {
  const cells = rows.map((row) => ({
    ...{ ...cellsOf(row, start), ...reviewCells(reviewed.get(row.network.id)) },
    ...assumedCells(row, assumed, start),
  }));
  return csvTable(
    COLUMN_NAMES,
    cells.map((row) => Object.values(row)),
  );
}

/** Every end of a funding, one a row, the first one first. */
export function endsCsv(ends: readonly End[]): string {
  const rows = ends.map(({ network, line, month }) => [
    ...[monthCode(month), network.slug, network.name, line.title, line.source, line.kind],
    ...[eurosIn(line.amount), line.structural ? 'structural' : 'project'],
    line.inKind ? 'yes' : 'no',
  ]);
  return csvTable(['lastMonth', 'network', 'name', 'title', 'source', 'kind', 'amount', 'nature', 'inKind'], rows);
}

/**
 * Money in euros; `cliff` is empty where the money reaches as far as one looks. Whoever has not told what they cost, or
 * where their money comes from, has no figures that rest on it. `reviewOn`: when the review began, or came to that state.
 */
export const COLUMN_NAMES: readonly string[] = [
  ...['network', 'name', 'districts', 'how', 'nextTwelveMonths', 'structuralShare'],
  ...['monthsCovered', 'gap', 'cliff', 'review', 'reviewOn', 'assumed', 'assumedMonthsCovered', 'assumedGap'],
];

function cellsOf(row: HeldMoney, start: Month) {
  const { network, how, funding, isReckoned, outlook } = row;
  const nextYear = incomeAhead(row);
  const structural = nextYear === 0 ? '' : percent(structuralAhead(funding, start) / nextYear);
  return {
    ...{ network: network.slug, name: network.name, districts: network.districts.join(' | '), how },
    ...{ nextTwelveMonths: eurosIn(funding.length === 0 ? null : nextYear), structuralShare: structural },
    ...{ monthsCovered: isReckoned ? String(outlook.covered) : '', gap: isReckoned ? eurosIn(outlook.gap) : '' },
    cliff: outlook.cliff === undefined ? '' : monthCode(outlook.cliff),
  };
}

function reviewCells(review: OwnReview | undefined) {
  return { review: review?.state ?? '', reviewOn: review ? dayAtHome(reviewedOn(review)) : '' };
}

/** What is supposed, and what would come of it; empty where nothing is. */
function assumedCells(row: HeldMoney, assumed: Assumed | undefined, start: Month) {
  const then = assumed && row.isReckoned ? assumedOutlook(row, assumed, start) : undefined;
  const gap = then ? eurosIn(then.gap) : '';
  return { assumed: assumed ?? '', assumedMonthsCovered: then ? String(then.covered) : '', assumedGap: gap };
}

function percent(share: number): string {
  return (share * 100).toFixed(1).replace('.', ',');
}
