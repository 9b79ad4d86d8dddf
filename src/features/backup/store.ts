import { existsSync } from 'node:fs';
import BetterSqlite, { type Database as Connection } from 'better-sqlite3';

/** A sentence that says why there is no backup, or why it was not restored. */
export class BackupError extends Error {}

/** How many rows each table has. */
export function countRows(store: Connection): Record<string, number> {
  return Object.fromEntries(tablesOf(store).map((name) => [name, count(store, name)]));
}

/** The first thing that is wrong with a store, in a sentence; undefined where all is well. */
export function faultOf(store: Connection): string | undefined {
  const integrity = String(store.pragma('integrity_check(1)', { simple: true }));
  if (integrity !== 'ok') return `The integrity check says: ${integrity}`;
  const [broken] = store.pragma('foreign_key_check') as { table: string }[];
  return broken && `A row of ${broken.table} refers to one that does not exist`;
}

/** Hashes of the uploads that have a row; an older store knows none. */
export function uploadsOf(store: Connection): string[] {
  if (!tablesOf(store).includes('files')) return [];
  return store.prepare('SELECT DISTINCT hash FROM files').pluck().all() as string[];
}

/** Opens a store that stays as it is; nothing is migrated. Throws BackupError where there is none. */
export function openReadOnly(path: string): Connection {
  if (!existsSync(path)) throw new BackupError(`There is no store at ${path}`);
  return new BetterSqlite(path, { readonly: true, fileMustExist: true });
}

/** Makes a copy one file that needs no log beside it. */
export function settle(path: string): void {
  const store = new BetterSqlite(path, { fileMustExist: true });
  store.pragma('journal_mode = DELETE');
  store.close();
}

function tablesOf(store: Connection): string[] {
  const tables = store.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`);
  return tables.pluck().all() as string[];
}

function count(store: Connection, table: string): number {
  return store
    .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
    .pluck()
    .get() as number;
}
