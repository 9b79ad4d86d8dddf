import { csvTable, eurosIn } from '../../../lib/csv.ts';
import { dayAtHome } from '../../../lib/home-clock.ts';
import { monthCode, type Month } from '../../../lib/month.ts';
import type { FundingLine } from '../../networks/lines/lines.ts';
import { isLong, type Outlook } from '../../networks/money/outlook.ts';
import type { Foundation } from '../foundations/foundation.ts';
import { assumedOutlook, type Assumed } from './assumed.ts';
import type { End } from './ends.ts';
import type { OwnReview } from '../list-reviews.ts';
import type { HeldMoney } from './money.ts';
import { incomeAhead } from './order.ts';
import { ownIn, type OwnMoney } from './own.ts';
import { reviewedOn } from './reviewed.ts';
import { kindName, structuralAhead } from './sums.ts';

/** German words for codes, as pages say them. */
export type CsvWords = {
  how: Record<HeldMoney['how'], string>;
  natures: Record<'structural' | 'project', string>;
  states: Record<OwnReview['state'], string>;
  assumed: Record<Assumed, string>;
  orMore: (months: string) => string;
};

type Given = {
  foundation: Pick<Foundation, 'name'>;
  start: Month;
  assumed?: Assumed | undefined;
  words: CsvWords;
};

/** A portfolio as a table, one network a row. `reviewed`: the newest review of each that the reader takes part in. */
export function portfolioCsv(
  rows: readonly HeldMoney[],
  reviewed: ReadonlyMap<number, OwnReview>,
  { foundation, start, assumed, words }: Given,
): string {
  const cells = rows.map((row) => ({
    ...{ ...cellsOf(row, start, words), ...ownCells(ownIn(row.funding, foundation, start), start) },
    ...{ ...reviewCells(reviewed.get(row.network.id), words), ...assumedCells(row, { assumed, start, words }) },
  }));
  return csvTable(
    COLUMN_NAMES,
    cells.map((row) => Object.values(row)),
  );
}

/** Every end of a funding, one a row, the first one first. */
export function endsCsv(ends: readonly End[], { natures }: Pick<CsvWords, 'natures'>): string {
  const rows = ends.map(({ network, line, month }) => [
    ...[monthCode(month), network.slug, network.name, line.title, line.source, line.kind],
    ...[kindName(line.kind, 'de'), eurosIn(line.amount), ...natureCells(line, natures), line.inKind ? 'yes' : 'no'],
  ]);
  const names = ['lastMonth', 'network', 'name', 'title', 'source', 'kind', 'kind.de', 'amount'];
  return csvTable([...names, 'nature', 'nature.de', 'inKind'], rows);
}

/**
 * Money in euros; `cliff` is empty where the money reaches as far as one looks. Whoever has not told what they cost, or
 * where their money comes from, has no figures that rest on it. `own…`: what the foundation itself gives from now on.
 * `reviewOn`: when the review began, or came to that state. Beside a code stands its German word, as in the catalogue.
 */
export const COLUMN_NAMES: readonly string[] = [
  ...['network', 'name', 'districts', 'how', 'how.de', 'nextTwelveMonths', 'structuralShare', 'reserve'],
  ...['monthsCovered', 'monthsCovered.de', 'gap', 'cliff', 'ownNextTwelveMonths', 'ownLastMonth'],
  ...['review', 'review.de', 'reviewOn', 'assumed', 'assumed.de', 'assumedMonthsCovered', 'assumedGap'],
];

function cellsOf(row: HeldMoney, start: Month, words: CsvWords) {
  const { network, how, funding, reserve, isReckoned, outlook } = row;
  const nextYear = incomeAhead(row);
  const structural = nextYear === 0 ? '' : percent(structuralAhead(funding, start) / nextYear);
  return {
    ...{ network: network.slug, name: network.name, districts: network.districts.join(' | ') },
    ...{ how, 'how.de': words.how[how] },
    ...{ nextTwelveMonths: eurosIn(funding.length === 0 ? null : nextYear), structuralShare: structural },
    reserve: eurosIn(reserve ?? null),
    ...{
      monthsCovered: isReckoned ? String(outlook.covered) : '',
      'monthsCovered.de': isReckoned ? months(outlook, words) : '',
    },
    ...{ gap: isReckoned ? eurosIn(outlook.gap) : '' },
    cliff: outlook.cliff === undefined ? '' : monthCode(outlook.cliff),
  };
}

/** A grant that ends in the month that runs now has its end, and brings nothing from the start on. */
function ownCells(own: OwnMoney | undefined, start: Month) {
  const last = own?.further ? own.further.end : own && start - 1;
  return {
    ownNextTwelveMonths: own ? eurosIn(own.further?.ahead ?? 0) : '',
    ownLastMonth: last === undefined ? '' : monthCode(last),
  };
}

function natureCells({ structural }: Pick<FundingLine, 'structural'>, natures: CsvWords['natures']): [string, string] {
  const nature = structural ? 'structural' : 'project';
  return [nature, natures[nature]];
}

/** As the page says it: of the horizon one knows no more than that it is reached. */
function months(outlook: Outlook, { orMore }: Pick<CsvWords, 'orMore'>): string {
  const covered = String(outlook.covered);
  return isLong(outlook) ? orMore(covered) : covered;
}

function reviewCells(review: OwnReview | undefined, { states }: Pick<CsvWords, 'states'>) {
  const word = review ? states[review.state] : '';
  return { review: review?.state ?? '', 'review.de': word, reviewOn: review ? dayAtHome(reviewedOn(review)) : '' };
}

/** What is supposed, and what would come of it; empty where nothing is. */
function assumedCells(row: HeldMoney, { assumed, start, words }: Omit<Given, 'foundation'>) {
  const then = assumed && row.isReckoned ? assumedOutlook(row, assumed, start) : undefined;
  const gap = then ? eurosIn(then.gap) : '';
  const what = { assumed: assumed ?? '', 'assumed.de': assumed ? words.assumed[assumed] : '' };
  return { ...what, assumedMonthsCovered: then ? months(then, words) : '', assumedGap: gap };
}

function percent(share: number): string {
  return (share * 100).toFixed(1).replace('.', ',');
}
