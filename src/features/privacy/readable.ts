import { eq, getTableColumns } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { momentText } from '../../lib/dates.ts';
import { helpTopics } from '../../lib/help-topics.ts';
import { languages } from '../../lib/languages.ts';
import type { Locale } from '../../lib/paths.ts';
import { sectors } from '../../lib/sectors.ts';
import { labelIn, type Vocabulary } from '../../lib/vocabulary.ts';
import { memberOf } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import { canSeeMember } from '../members/shown.ts';
import type { StoredTable } from './stored.ts';

/** How values are said: codes by their words, districts by their names. */
export type Speech = {
  locale: Locale;
  values: Readonly<Record<string, string>>;
  districts: readonly { id: string; name: string }[];
};

const VOCABULARIES: Record<string, Vocabulary> = { sector: sectors, field: helpTopics, languages };

/** Columns whose texts are codes of ours, though the store takes any. */
const CODED = ['kind', 'detail', 'roles'];

/** Says the values of a table as its reader would: a function from column and value to words, "" for none. */
export function readable(db: Database, viewer: Member, name: StoredTable, speech: Speech, now: Date) {
  const table = db._.fullSchema[name];
  const columns = getTableColumns(table) as Record<string, { name: string; enumValues: string[] | undefined }>;
  const references = referringTo(table);
  return (column: string, value: unknown): string => {
    const { name: stored = '', enumValues } = columns[column] ?? {};
    if (typeof value === 'number' && references.includes(stored)) return nameOf(db, viewer, value, now);
    return worded(column, value, speech, Boolean(enumValues?.length) || CODED.includes(column));
  };
}

/** The columns of a table that are numbers of members. */
function referringTo(table: Parameters<typeof getTableConfig>[0]): string[] {
  const keys = getTableConfig(table).foreignKeys.map((key) => key.reference());
  const toMembers = keys.filter(({ foreignTable }) => foreignTable === members);
  return toMembers.flatMap(({ columns }) => columns.map(({ name }) => name));
}

/** A name where the reader may see it, else the number. */
function nameOf(db: Database, viewer: Member, id: number, now: Date): string {
  const row = db.select().from(members).where(eq(members.id, id)).get();
  const other = row && memberOf(db, row, now);
  return other && canSeeMember(viewer, { ...other, nameSeenBy: row.nameSeenBy }) ? other.name : String(id);
}

function worded(column: string, value: unknown, speech: Speech, isCoded: boolean): string {
  const { locale, values, districts } = speech;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return momentText(value, locale);
  if (typeof value === 'object') {
    const parts = Object.values(value).map((part) => worded(column, part, speech, isCoded));
    return parts.filter(Boolean).join(column === 'languages' ? ', ' : '\n');
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (column === 'district') return districts.find(({ id }) => id === text)?.name ?? text;
  if (VOCABULARIES[column]) return labelIn(VOCABULARIES[column], text, locale);
  return isCoded
    ? text
        .split(' ')
        .map((code) => values[code] ?? code)
        .join(' ')
    : text;
}
