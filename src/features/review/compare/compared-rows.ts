import { dateText } from '../../../lib/dates.ts';
import { moneyText, numberText } from '../../../lib/money.ts';
import { monthCode } from '../../../lib/month.ts';
import type { Locale } from '../../../lib/paths.ts';
import { HORIZON } from '../../networks/money/outlook.ts';
import type { Compared, ComparedMoney } from './compared.ts';

/** A cell: sentences below each other; `isOwn` in the language of the network, `isBad` something to look at. */
export type Cell = { lines: string[]; isOwn?: boolean; isBad?: boolean };

/** A row of the comparison: what it is about, and a cell for each network; no lines: not known. */
export type ComparedRow = { label: string; cells: Cell[] };

type Texts = Record<
  | 'place'
  | 'since'
  | 'legalHome'
  | 'hours'
  | 'load'
  | 'money'
  | 'biggest'
  | 'covered'
  | 'cliff'
  | 'gap'
  | 'reserve'
  | 'known'
  | 'needs'
  | 'risks'
  | 'even'
  | 'noCliff',
  string
> & {
  paid: (hours: string) => string;
  unpaid: (hours: string) => string;
  partners: (count: string) => string;
  heavy: (partners: string) => string;
  structural: (percent: string) => string;
  ofIncome: (source: string, percent: string) => string;
  orMore: (count: string) => string;
  meetings: (count: string) => string;
  taken: (count: string, running: string) => string;
  handed: (count: string) => string;
  pledges: (kept: string, settled: string) => string;
  topics: (count: string) => string;
};

/** Everything but who is at the table, which is drawn. `districtName`: a district by its id. */
export function comparedRows(
  all: readonly Compared[],
  m: Texts,
  districtName: (id: string) => string,
  locale: Locale,
): ComparedRow[] {
  const number = (count: number) => numberText(count, locale);
  const row = (label: string, cellOf: (one: Compared) => Cell) => ({ label, cells: all.map(cellOf) });
  const money = (label: string, cellOf: (found: ComparedMoney) => Cell) =>
    row(label, (one) => (one.money ? cellOf(one.money) : { lines: [] }));
  return [
    row(m.place, ({ network }) => ({ lines: network.districts.map(districtName) })),
    row(m.since, ({ home }) => ({ lines: said(home?.since).map((since) => dateText(since, locale)) })),
    row(m.legalHome, ({ home }) => ({ lines: said(home?.legalHome), isOwn: true })),
    row(m.hours, ({ hours }) => ({
      lines: [
        ...said(hours?.paidHours).map((paid) => m.paid(number(Number(paid)))),
        ...said(hours?.unpaidHours).map((unpaid) => m.unpaid(number(Number(unpaid)))),
      ],
    })),
    row(m.load, ({ partners }) => loadCell(partners, m, number)),
    money(m.covered, ({ outlook }) =>
      outlook ? { lines: [coveredText(outlook.covered, m, number)], isBad: outlook.covered < NEAR } : { lines: [] },
    ),
    money(m.cliff, ({ outlook }) => {
      if (!outlook) return { lines: [] };
      return { lines: [outlook.cliff === undefined ? m.noCliff : dateText(monthCode(outlook.cliff), locale)] };
    }),
    money(m.gap, ({ outlook }) => ({ lines: outlook ? [moneyText(outlook.gap, locale)] : [] })),
    money(m.money, ({ ahead, structural }) => ({
      lines: [
        moneyText(ahead, locale),
        ...(structural === undefined ? [] : [m.structural(number(Math.round(structural * 100)))]),
      ],
    })),
    money(m.biggest, ({ source }) => ({
      lines: source ? [m.ofIncome(source.name, number(Math.round(source.part * 100)))] : [],
    })),
    money(m.reserve, ({ reserve }) => ({ lines: reserve === undefined ? [] : [moneyText(reserve, locale)] })),
    row(m.known, ({ known }) => ({
      lines: [
        m.meetings(number(known.meetings)),
        m.taken(number(known.taken), number(known.running)),
        m.handed(number(known.handed)),
        m.pledges(number(known.kept), number(known.settled)),
        m.topics(number(known.topics)),
      ],
    })),
    row(m.needs, ({ words }) => ({ lines: said(words.needs), isOwn: true })),
    row(m.risks, ({ words }) => ({ lines: said(words.risks), isOwn: true })),
  ];
}

/** A year. */
const NEAR = 12;

function loadCell(partners: Compared['partners'], m: Texts, number: (count: number) => string): Cell {
  if (!partners) return { lines: [] };
  const names = partners.heavy.map(({ name }) => name).join(', ');
  return {
    lines: [m.partners(number(partners.count)), names === '' ? m.even : m.heavy(names)],
    isBad: names !== '',
  };
}

function coveredText(covered: number, m: Texts, number: (count: number) => string): string {
  return covered >= HORIZON ? m.orMore(number(covered)) : number(covered);
}

function said(value: string | number | undefined): string[] {
  return value === undefined ? [] : [String(value)];
}
