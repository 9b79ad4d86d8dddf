import { stringify } from 'csv-stringify/sync';
import { monthCode } from '../../../lib/month.ts';
import type { Assumptions } from './assumptions.ts';
import { sourceKinds, type SourceKind } from './kinds.ts';
import type { MoneyView } from './money-view.ts';
import { outlook, startAfter } from './outlook.ts';

/** Lines of funding as a table, written like the table of cases: see `features/catalogue/csv.ts`. Amounts in euros. */
export function linesCsv({ funding, partners }: MoneyView): string {
  const nameOf = (id: number | null) => partners.find((partner) => partner.id === id)?.name ?? '';
  const rows = funding.map((line) => [
    ...[line.title, line.source, line.kind, sourceKinds[line.kind as SourceKind].de],
    ...[inEuros(line.amount), line.to === null ? 'month' : 'whole', line.from, line.to ?? ''],
    ...[line.structural ? 'structural' : 'project', line.inKind ? 'yes' : 'no', line.awardedOn ?? ''],
    nameOf(line.partnerId),
  ]);
  return table(
    [
      ...['title', 'source', 'kind', 'kind.de', 'amount', 'per', 'from', 'to', 'nature', 'inKind', 'awardedOn'],
      'partner',
    ],
    rows,
    true,
  );
}

/** The months ahead as a table: what comes, what goes, what is left. Amounts in euros. */
export function monthsCsv({ plan }: MoneyView, { day }: Assumptions): string {
  const rows = outlook(plan, startAfter(day)).months.map(({ month, income, cost, balance }) => [
    ...[monthCode(month), inEuros(income), inEuros(cost), inEuros(balance)],
  ]);
  return table(['month', 'income', 'cost', 'balance'], rows);
}

/** With a decimal comma, for a double click on a German computer. */
function inEuros(cents: number | null): string {
  if (cents === null) return '';
  const [euros, rest] = [Math.floor(Math.abs(cents) / 100), Math.abs(cents) % 100];
  return `${cents < 0 ? '-' : ''}${euros},${String(rest).padStart(2, '0')}`;
}

/** `typed`: people have written in it, and no cell may run as a formula. A figure below zero is none. */
function table(names: string[], rows: string[][], typed = false): string {
  const options = { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: typed } as const;
  return stringify([names, ...rows], options);
}
