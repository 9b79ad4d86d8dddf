import { stringify } from 'csv-stringify/sync';
import { monthCode, type Month } from '../../../lib/month.ts';
import { planOf } from '../../networks/money/plan.ts';
import { inNextYear } from '../../networks/money/stress.ts';
import type { End } from './ends.ts';
import type { HeldMoney } from './money.ts';

/** A portfolio as a table, one network a row, written like the table of cases: see `features/catalogue/csv.ts`. */
export function portfolioCsv(rows: readonly HeldMoney[], start: Month): string {
  return table(
    COLUMN_NAMES,
    rows.map((row) => Object.values(cellsOf(row, start))),
  );
}

/** Every end of a funding, one a row, the first one first. */
export function endsCsv(ends: readonly End[]): string {
  const rows = ends.map(({ network, line, month }) => [
    ...[monthCode(month), network.slug, network.name, line.title, line.source, line.kind],
    ...[line.amount === null ? '' : euros(line.amount), line.structural ? 'structural' : 'project'],
    line.inKind ? 'yes' : 'no',
  ]);
  return table(['lastMonth', 'network', 'name', 'title', 'source', 'kind', 'amount', 'nature', 'inKind'], rows);
}

function table(names: readonly string[], rows: readonly string[][]): string {
  return stringify([names, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/**
 * Money in euros; `cliff` is empty where the money reaches as far as one looks. Whoever has not told what they cost has no
 * figures that rest on it.
 */
export const COLUMN_NAMES: readonly string[] = [
  ...['network', 'name', 'districts', 'how', 'nextTwelveMonths', 'structuralShare'],
  ...['monthsCovered', 'gap', 'cliff'],
];

function cellsOf({ network, how, funding, isReckoned, outlook }: HeldMoney, start: Month) {
  const { funding: flows } = planOf({ funding, costs: [], reserve: 0 });
  const nextYear = sum(flows.map((flow) => inNextYear(flow, start)));
  const structural = sum(flows.filter((flow) => flow.structural).map((flow) => inNextYear(flow, start)));
  return {
    ...{ network: network.slug, name: network.name, districts: network.districts.join(' | '), how },
    ...{ nextTwelveMonths: euros(nextYear), structuralShare: nextYear === 0 ? '' : percent(structural / nextYear) },
    ...{ monthsCovered: isReckoned ? String(outlook.covered) : '', gap: isReckoned ? euros(outlook.gap) : '' },
    cliff: outlook.cliff === undefined ? '' : monthCode(outlook.cliff),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function euros(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',');
}

function percent(share: number): string {
  return (share * 100).toFixed(1).replace('.', ',');
}
