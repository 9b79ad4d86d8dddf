import { csvTable, eurosIn } from '../../../lib/csv.ts';
import { monthCode } from '../../../lib/month.ts';
import type { Assumptions } from './assumptions.ts';
import { sourceKinds, type SourceKind } from './kinds.ts';
import type { MoneyView } from './money-view.ts';
import { outlook, startAfter } from './outlook.ts';

/** Lines of funding as a table. Amounts in euros. */
export function linesCsv({ funding, partners }: MoneyView): string {
  const nameOf = (id: number | null) => partners.find((partner) => partner.id === id)?.name ?? '';
  const rows = funding.map((line) => [
    ...[line.title, line.source, line.kind, sourceKinds[line.kind as SourceKind].de],
    ...[eurosIn(line.amount), line.to === null ? 'month' : 'whole', line.from, line.to ?? ''],
    ...[line.structural ? 'structural' : 'project', line.inKind ? 'yes' : 'no', line.awardedOn ?? ''],
    nameOf(line.partnerId),
  ]);
  return csvTable(
    [
      ...['title', 'source', 'kind', 'kind.de', 'amount', 'per', 'from', 'to', 'nature', 'inKind', 'awardedOn'],
      'partner',
    ],
    rows,
  );
}

/** The months ahead as a table: what comes, what goes, what is left. Amounts in euros. */
export function monthsCsv({ plan }: MoneyView, { day }: Assumptions): string {
  const rows = outlook(plan, startAfter(day)).months.map(({ month, income, cost, balance }) => [
    ...[monthCode(month), eurosIn(income), eurosIn(cost), eurosIn(balance)],
  ]);
  return csvTable(['month', 'income', 'cost', 'balance'], rows, { typed: false });
}
