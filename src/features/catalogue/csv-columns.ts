import { lowerEnd, upperEnd } from './basis.ts';
import { fieldsOf, lists, type Field } from './codebook-fields.ts';
import { frameOf, frameSchema, written, type PublishedCase, type Publisher } from './export.ts';
import { projectSchema } from './project.ts';

/** What a cell holds before it becomes text; a list holds a gap where an item lacks the field. */
export type Cell = string | number | boolean | undefined;

/** One column: its name, the field it shows, whether that lies in a list, and its values for a case. */
export type Column = { name: string; path: string; many: boolean; cells: (row: Row) => Cell[] };

/** A case as its columns see it. */
export type Row = { frame: unknown; record: unknown; english: unknown };
type Part = (row: Row) => unknown;

export function rowOf(found: PublishedCase, { siteUrl }: Publisher): Row {
  return { frame: frameOf(found, siteUrl), record: written(found.data), english: found.english?.data };
}

/** All columns: the slug, the record, what surrounds it, and the title and summary in English. */
export function columns(): Column[] {
  const [slug = [], ...around] = leaves(fieldsOf(frameSchema)).map((field) => columnsOf(field, ({ frame }) => frame));
  const record = leaves(fieldsOf(projectSchema)).flatMap((field) => columnsOf(field, ({ record }) => record));
  const english = (['title', 'summary'] as const).map((path) =>
    column({ path, type: 'text' }, ({ english }) => english, '.en'),
  );
  return [...slug, ...record, ...around.flat(), ...english];
}

/** Fields that hold a value themselves, or a list of values. */
function leaves(fields: Field[]): Field[] {
  return fields.filter(({ type, of }) => !['group', 'based'].includes(type) && of !== 'group');
}

/** An amount takes two columns, from and to; beside a code stands its German word. */
function columnsOf(field: Field, part: Part): Column[] {
  const { list, type } = field;
  if (type === 'amount') return [column(field, part, '.min', lowerEnd), column(field, part, '.max', upperEnd)];
  const own = column(field, part);
  return list ? [own, column(field, part, '.de', (code: string) => lists[list]?.[code]?.de)] : [own];
}

function column(
  { path, type }: Pick<Field, 'path' | 'type'>,
  part: Part,
  ending = '',
  cellOf: (value: never) => Cell = (value) => value,
): Column {
  const name = path.replaceAll('[]', '');
  const cells = (row: Row) =>
    valuesAt(part(row), name.split('.')).map((value) => (value === undefined ? value : cellOf(value as never)));
  return { name: name + ending, path, many: type === 'list' || path.includes('[]'), cells };
}

/** The value at the end of the way, or one for each item of the list that lies on it. */
function valuesAt(value: unknown, [key, ...rest]: string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, key === undefined ? [] : [key, ...rest]));
  if (key === undefined || value === undefined) return [value];
  return valuesAt((value as Record<string, unknown>)[key], rest);
}
