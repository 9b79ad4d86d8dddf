import { csvTable } from '../../lib/csv.ts';
import { wordOf } from './choices.ts';
import { TOLD, type ExportedTransfer } from './export.ts';
import { STATES } from './state.ts';

type Cell = string | number | undefined;
type Column = { name: string; cell: (transfer: ExportedTransfer) => Cell };

/** Codes that stand beside their German word. */
const CODED = ['cost', 'cause', 'again'] as const;

/** All public transfers as a table, one row each. */
export function transfersCsv(found: ExportedTransfer[]): string {
  const rows = found.map((transfer) => COLUMNS.map(({ cell }) => cell(transfer) ?? ''));
  return csvTable(
    COLUMNS.map(({ name }) => name),
    rows,
  );
}

const COLUMNS: Column[] = [
  ...(['id', 'address', 'project', 'title', 'network', 'district', 'districtName'] as const).map(plain),
  plain('state'),
  { name: 'state.de', cell: ({ state }) => wordOf('state', state, 'de') },
  ...(['begun', 'changed'] as const).map(plain),
  ...STATES.map((state) => ({
    name: `on.${state}`,
    cell: ({ steps }: ExportedTransfer) => steps.findLast((step) => step.state === state)?.on,
  })),
  { name: 'stopped.words', cell: ({ steps }) => steps.find(({ state }) => state === 'stopped')?.words },
  ...TOLD.flatMap((key): Column[] => {
    const own: Column = { name: `told.${key}`, cell: ({ told }) => told[key] };
    const coded = CODED.find((one) => one === key);
    return coded ? [own, { name: `told.${key}.de`, cell: ({ told }) => wordAt(coded, told[coded]) }] : [own];
  }),
];

/** The names of the columns, in their order. */
export const COLUMN_NAMES: readonly string[] = COLUMNS.map(({ name }) => name);

function plain(name: 'id' | 'address' | 'project' | 'title' | 'network' | 'district' | 'districtName' | Day): Column {
  return { name, cell: (transfer) => transfer[name] };
}
type Day = 'state' | 'begun' | 'changed';

function wordAt(list: (typeof CODED)[number], code: Cell): string | undefined {
  return typeof code === 'string' ? wordOf(list, code, 'de') : undefined;
}
