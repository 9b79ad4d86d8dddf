import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite, { type Database as Connection } from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as catalogue from './schema/catalogue.ts';
import * as members from './schema/members.ts';
import * as search from './schema/search.ts';

/** Every table. */
const schema = { ...catalogue, ...search, ...members };

export type Schema = typeof schema;
export type Database = BetterSQLite3Database<Schema> & { $client: Connection };
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Milliseconds that a writer waits for another one before it gives up. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens the store at `path` (":memory:" for tests), migrated to the newest schema of this code.
 * What was answered with success survives a kill: WAL with synchronous=FULL.
 */
export function openDatabase(path: string): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const connection = new BetterSqlite(path);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  connection.pragma('secure_delete = ON');
  const db = drizzle(connection, { schema });
  migrate(db, { migrationsFolder: 'db/migrations' });
  return db;
}

/** Empties the write-ahead log into the database file and closes it. */
export function closeDatabase(db: Database): void {
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
}
