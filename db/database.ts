import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite, { type Database as Connection } from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import * as auth from './schema/auth.ts';
import * as catalogue from './schema/catalogue.ts';
import * as events from './schema/events.ts';
import * as files from './schema/files.ts';
import * as following from './schema/following.ts';
import * as formerNames from './schema/former-names.ts';
import * as forum from './schema/forum.ts';
import * as foundationActs from './schema/foundation-acts.ts';
import * as foundations from './schema/foundations.ts';
import * as jobs from './schema/jobs.ts';
import * as mail from './schema/mail.ts';
import * as meetings from './schema/meetings.ts';
import * as members from './schema/members.ts';
import * as minutes from './schema/minutes.ts';
import * as moderation from './schema/moderation.ts';
import * as networks from './schema/networks.ts';
import * as notices from './schema/notices.ts';
import * as privacy from './schema/privacy.ts';
import * as proposals from './schema/proposals.ts';
import * as reviews from './schema/reviews.ts';
import * as search from './schema/search.ts';
import * as structures from './schema/structures.ts';
import * as talk from './schema/talk.ts';
import * as transfers from './schema/transfers.ts';

/** Every table. */
const schema = {
  ...auth,
  ...catalogue,
  ...events,
  ...files,
  ...following,
  ...formerNames,
  ...forum,
  ...foundationActs,
  ...foundations,
  ...jobs,
  ...mail,
  ...meetings,
  ...members,
  ...minutes,
  ...moderation,
  ...networks,
  ...notices,
  ...privacy,
  ...proposals,
  ...reviews,
  ...search,
  ...structures,
  ...talk,
  ...transfers,
};

export type Schema = typeof schema;
export type Database = BetterSQLite3Database<Schema> & { $client: Connection };
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** A sentence that names the store and says why this code does not open it. */
export class StoreError extends Error {}

/** Milliseconds that a writer waits for another one before it gives up. */
const BUSY_TIMEOUT = 5_000;

const MIGRATIONS = { migrationsFolder: join(import.meta.dirname, 'migrations') };

/**
 * Opens the store at `path` (":memory:" for tests), migrated to the newest schema of this code.
 * What was answered with success survives a kill: WAL with synchronous=FULL.
 * Throws StoreError where newer code has written the file, and leaves it as it is.
 */
export function openDatabase(path: string): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const connection = new BetterSqlite(path);
  try {
    return prepare(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** False once the store is closed. Throws SQLite's error where its file cannot be read. */
export function isReadable({ $client }: Database): boolean {
  return $client.open && $client.pragma('schema_version') !== undefined;
}

/** Empties the write-ahead log into the database file and closes it. */
export function closeDatabase(db: Database): void {
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
}

function prepare(connection: Connection): Database {
  refuseNewer(connection);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  connection.pragma('secure_delete = ON');
  // A migration that rebuilds a table drops the old one: the rows that point to it must not go with it.
  connection.pragma('foreign_keys = OFF');
  const db = drizzle(connection, { schema });
  migrate(db, MIGRATIONS);
  connection.pragma('foreign_keys = ON');
  return writingAtOnce(db);
}

/**
 * Transactions take the right to write as they begin, and wait for it. One that first reads would be refused at once
 * where another process wrote meanwhile, such as a command beside the running server.
 */
function writingAtOnce(db: Database): Database {
  const begin = db.transaction.bind(db);
  db.transaction = (act, config) => begin(act, { behavior: 'immediate', ...config });
  return db;
}

/** A migration is known by its time in the journal: its text could differ by the ends of its lines. */
function refuseNewer(connection: Connection): void {
  const known = new Set(readMigrationFiles(MIGRATIONS).map(({ folderMillis }) => folderMillis));
  if (migrationsIn(connection).every((time) => known.has(time))) return;
  throw new StoreError(
    `The store ${connection.name} was written by a newer version of this program; start that version again, or move the file away.`,
  );
}

function migrationsIn(connection: Connection): number[] {
  const table = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get();
  return table ? (connection.prepare('SELECT created_at FROM __drizzle_migrations').pluck().all() as number[]) : [];
}
