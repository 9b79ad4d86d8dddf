import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, isReadable, openDatabase, StoreError } from '../../db/database.ts';
import { syncContent } from '../../src/features/search/sync.ts';
import { smallWorld } from '../features/catalogue/cases.ts';

const NOW = new Date('2026-11-22T08:00:00Z');

function storeFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'data', 'staffelholz.db');
}

/** A store with the small world in it, closed again. */
function filledStore(): string {
  const file = storeFile();
  const db = openDatabase(file);
  syncContent(db, smallWorld, NOW);
  closeDatabase(db);
  return file;
}

/** Does something to a closed store that no code of ours does. */
function tamper(file: string, statement: string): void {
  const connection = new BetterSqlite(file);
  connection.exec(statement);
  connection.close();
}

test('a store is made with its folder, and opened again with what it holds', () => {
  const db = openDatabase(filledStore());
  expect(db.get(sql`SELECT count(*) AS cases FROM projects`)).toEqual({ cases: 4 });
  closeDatabase(db);
});

test('a store is found to be readable until it is closed', () => {
  const db = openDatabase(storeFile());
  expect(isReadable(db)).toBe(true);
  closeDatabase(db);
  expect(isReadable(db)).toBe(false);
});

test('the migrations are found from any folder', () => {
  const here = process.cwd();
  onTestFinished(() => process.chdir(here));
  process.chdir(tmpdir());
  expect(isReadable(openDatabase(':memory:'))).toBe(true);
});

test('a store that newer code has migrated is refused in a sentence, and not touched', () => {
  const file = filledStore();
  tamper(
    file,
    `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of tomorrow', ${Date.parse('2036-01-01')})`,
  );
  const before = readFileSync(file);
  expect(() => openDatabase(file)).toThrow(StoreError);
  expect(() => openDatabase(file)).toThrow(`The store ${file} was written by a newer version of this program; `);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a newer store is refused even if its migration is older than the last of ours', () => {
  const file = filledStore();
  tamper(file, `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of a branch', 1795307768188)`);
  expect(() => openDatabase(file)).toThrow(StoreError);
});

test('a transaction that reads first can still write: another process has to wait until it has ended', () => {
  const file = filledStore();
  const [ours, theirs] = [openDatabase(file), openDatabase(file)];
  theirs.$client.pragma('busy_timeout = 0');
  const remove = 'DELETE FROM projects';
  ours.transaction((tx) => {
    tx.get(sql`SELECT count(*) FROM projects`);
    expect(() => theirs.$client.exec(remove)).toThrow('database is locked');
    tx.run(sql.raw(remove));
  });
  theirs.$client.exec(remove);
  closeDatabase(theirs);
  closeDatabase(ours);
});
