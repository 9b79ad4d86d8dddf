import { dateText } from '../../../lib/dates.ts';
import { moneyText, numberText } from '../../../lib/money.ts';
import { monthCode } from '../../../lib/month.ts';
import type { Locale } from '../../../lib/paths.ts';
import { isLong, type Outlook } from '../../networks/money/outlook.ts';
import type { Compared } from './compared.ts';

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
  const say: Say = { m, locale, number: (count) => numberText(count, locale) };
  const cells = [
    ...[place(districtName, m), since(say), home(m), hours(say), load(say)],
    ...[covered(say), cliff(say), gap(say), ahead(say), biggest(say), reserve(say), known(say), needs(m), risks(m)],
  ];
  return cells.map(([label, cellOf]) => ({ label, cells: all.map(cellOf) }));
}

type Say = { m: Texts; locale: Locale; number: (count: number) => string };
type Row = [label: string, cellOf: (one: Compared) => Cell];

function place(districtName: (id: string) => string, m: Texts): Row {
  return [m.place, ({ network }) => ({ lines: network.districts.map(districtName) })];
}

function since({ m, locale }: Say): Row {
  return [m.since, (one) => ({ lines: said(one.home?.since).map((day) => dateText(day, locale)) })];
}

function home(m: Texts): Row {
  return [m.legalHome, (one) => ({ lines: said(one.home?.legalHome), isOwn: true })];
}

function hours({ m, number }: Say): Row {
  const text = (count: string) => number(Number(count));
  return [
    m.hours,
    (one) => ({
      lines: [
        ...said(one.hours?.paidHours).map((paid) => m.paid(text(paid))),
        ...said(one.hours?.unpaidHours).map((unpaid) => m.unpaid(text(unpaid))),
      ],
    }),
  ];
}

function load({ m, number }: Say): Row {
  return [
    m.load,
    ({ partners }) => {
      if (!partners) return { lines: [] };
      const names = partners.heavy.map(({ name }) => name).join(', ');
      return {
        lines: [m.partners(number(partners.count)), names === '' ? m.even : m.heavy(names)],
        isBad: names !== '',
      };
    },
  ];
}

/** A row of what rests on an outlook; without one it is not known. */
function ofOutlook(label: string, cellOf: (outlook: Outlook) => Cell): Row {
  return [label, ({ money }) => (money?.outlook ? cellOf(money.outlook) : { lines: [] })];
}

/** A year. */
const NEAR = 12;

function covered({ m, number }: Say): Row {
  return ofOutlook(m.covered, (outlook) => {
    const count = number(outlook.covered);
    return { lines: [isLong(outlook) ? m.orMore(count) : count], isBad: outlook.covered < NEAR };
  });
}

function cliff({ m, locale }: Say): Row {
  return ofOutlook(m.cliff, (outlook) => ({
    lines: [outlook.cliff === undefined ? m.noCliff : dateText(monthCode(outlook.cliff), locale)],
  }));
}

function gap({ m, locale }: Say): Row {
  return ofOutlook(m.gap, (outlook) => ({ lines: [moneyText(outlook.gap, locale)] }));
}

function ahead({ m, locale, number }: Say): Row {
  return [
    m.money,
    ({ money }) => {
      if (money?.ahead === undefined) return { lines: [] };
      const { structural } = money;
      const share = structural === undefined ? [] : [m.structural(number(Math.round(structural * 100)))];
      return { lines: [moneyText(money.ahead, locale), ...share] };
    },
  ];
}

function biggest({ m, number }: Say): Row {
  return [
    m.biggest,
    ({ money }) => {
      const source = money?.source;
      return { lines: source ? [m.ofIncome(source.name, number(Math.round(source.part * 100)))] : [] };
    },
  ];
}

function reserve({ m, locale }: Say): Row {
  return [
    m.reserve,
    ({ money }) => ({ lines: money?.reserve === undefined ? [] : [moneyText(money.reserve, locale)] }),
  ];
}

function known({ m, number }: Say): Row {
  return [
    m.known,
    (one) => ({
      lines: [
        m.meetings(number(one.known.meetings)),
        m.taken(number(one.known.taken), number(one.known.running)),
        m.handed(number(one.known.handed)),
        m.pledges(number(one.known.kept), number(one.known.settled)),
        m.topics(number(one.known.topics)),
      ],
    }),
  ];
}

function needs(m: Texts): Row {
  return [m.needs, ({ words }) => ({ lines: said(words.needs), isOwn: true })];
}

function risks(m: Texts): Row {
  return [m.risks, ({ words }) => ({ lines: said(words.risks), isOwn: true })];
}

function said(value: string | number | undefined): string[] {
  return value === undefined ? [] : [String(value)];
}
