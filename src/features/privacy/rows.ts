import { eq, getTableColumns, or, type Column } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import type { Member } from '../members/member.ts';
import { columnsOf, namingColumns, storedTables, type StoredTable } from './stored.ts';

/** Rows about a person, with the columns that are handed out. */
export type RowsAbout = { name: StoredTable; rows: Record<string, unknown>[] };

/** Everything about a member that is handed out to them, table by table; tables without a row are left out. */
export function rowsAbout(db: Database, member: Pick<Member, 'id' | 'email'>): RowsAbout[] {
  return storedTables()
    .map((name) => ({ name, rows: found(db, name, member).map((row) => handedOut(name, row)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** A column names a member by number, or somebody by an address. */
function found(db: Database, name: StoredTable, { id, email }: Pick<Member, 'id' | 'email'>) {
  const table = db._.fullSchema[name];
  const columns: Record<string, Column> = getTableColumns(table);
  const named = namingColumns(name).flatMap((key) => {
    const column = columns[key];
    return column ? [eq(column, column.dataType === 'number' ? id : email)] : [];
  });
  const rows = db
    .select()
    .from(table)
    .where(or(...named))
    .all();
  return rows as Record<string, unknown>[];
}

/** What signs somebody in is not written into a file that lies about for years. */
function handedOut(name: StoredTable, row: Record<string, unknown>): Record<string, unknown> {
  const hidden = name === 'mails' && row.secret ? ['subject', 'blocks'] : [];
  const columns = columnsOf(name, 'exported').filter((column) => !hidden.includes(column));
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}
