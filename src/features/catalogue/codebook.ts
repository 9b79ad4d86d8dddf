import { z } from 'zod';
import type { Term, Vocabulary, Words } from '../../lib/vocabulary.ts';
import { fieldsOf, lists, type Field } from './codebook-fields.ts';
import { fieldTypes, meanings, units } from './codebook-words.ts';
import { columns, type Column } from './csv-columns.ts';
import { ITEM_LISTS, itemColumns } from './csv-items.ts';
import { frameSchema, SCHEMA_VERSION } from './export.ts';
import { projectSchema } from './project.ts';

/** A field with its meaning in both languages. */
export type Entry = Omit<Field, 'meaning'> & { meaning: Words };

/** A column of a table, and the field that it shows. */
type ColumnEntry = Pick<Column, 'name' | 'path'>;

export type Codebook = {
  schemaVersion: string;
  /** What surrounds the records of a case, and what the records hold. */
  frame: Entry[];
  record: Entry[];
  /** Every coded list: the codes in their order, with words and, where a code needs one, a sentence. */
  lists: Record<string, { code: string; de: string; en: string; note?: Words }[]>;
  types: Record<string, Words>;
  units: Record<string, Words>;
  /** The columns of the table of cases, and the field that each shows. */
  columns: ColumnEntry[];
  /** The columns of the tables that have one row an item of a list, by the name of the list. */
  items: Record<string, ColumnEntry[]>;
  /** The record as a JSON Schema. */
  schema: object;
};

/** Everything one needs to read the open data; made from the schemas, so that it is never out of date. */
export function codebook(): Codebook {
  return {
    schemaVersion: SCHEMA_VERSION,
    frame: frameFields(),
    record: recordFields(),
    lists: Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, codesOf(list)])),
    types: fieldTypes,
    units,
    columns: columns().map(columnEntry),
    items: Object.fromEntries(ITEM_LISTS.map((list) => [list, itemColumns(list).map(columnEntry)])),
    schema: z.toJSONSchema(projectSchema, { io: 'input' }),
  };
}

/** The fields around the records of a case. */
function frameFields(): Entry[] {
  return fieldsOf(frameSchema).map(inBothLanguages);
}

/** The fields of a record. */
function recordFields(): Entry[] {
  return fieldsOf(projectSchema).map(inBothLanguages);
}

function columnEntry({ name, path }: Column): ColumnEntry {
  return { name, path };
}

function inBothLanguages({ meaning, ...field }: Field): Entry {
  return { ...field, meaning: { de: germanMeaning(field.path) ?? '', en: meaning } };
}

/** Sources mean the same everywhere; so do the parts of a value with its basis. */
function germanMeaning(path: string): string | undefined {
  const name = path.split('.').at(-1) ?? '';
  return meanings[path] ?? meanings[`effort.*.${name}`] ?? (name === 'source' ? meanings.source : undefined);
}

function codesOf(list: Vocabulary): Codebook['lists'][string] {
  return Object.entries<Term>(list).map(([code, { de, en, note }]) => ({ code, de, en, ...(note && { note }) }));
}
