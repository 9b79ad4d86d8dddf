import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase, type Database } from '../../db/database.ts';
import { searchDocuments } from '../../src/features/search/find.ts';
import { syncContent } from '../../src/features/search/sync.ts';
import { contentOf, readingBench, smallWorld } from '../features/catalogue/cases.ts';

const NOW = new Date('2026-11-22T08:00:00Z');

/** The small world in a store that knows the first `count` migrations alone; the village bus has left it. */
function storeOfOld(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const db = drizzle(new BetterSqlite(join(folder, 'staffelholz.db')));
  migrate(db, { migrationsFolder: firstMigrations(folder, count) });
  syncContent(db as unknown as Database, smallWorld, NOW);
  const staying = smallWorld.projects.filter(({ slug }) => slug !== 'buergerbus');
  syncContent(db as unknown as Database, contentOf(...staying), NOW);
  db.$client.close();
  return join(folder, 'staffelholz.db');
}

function firstMigrations(folder: string, count: number): string {
  const copy = join(folder, 'migrations');
  cpSync('db/migrations', copy, { recursive: true });
  const journal = join(copy, 'meta/_journal.json');
  const all = JSON.parse(readFileSync(journal, 'utf8')) as { entries: object[] };
  writeFileSync(journal, JSON.stringify({ ...all, entries: all.entries.slice(0, count) }));
  return copy;
}

function open(file: string): Database {
  const db = openDatabase(file);
  onTestFinished(() => closeDatabase(db));
  return db;
}

const found = (db: Database, query: string) =>
  searchDocuments(db, { query, locale: 'de', limit: 10 }).results.map(({ url }) => url);

test('rebuilding tables loses no row and no link between rows', () => {
  const file = storeOfOld(4);
  const before = new BetterSqlite(file);
  const rows = (table: string) => before.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all();
  const held = ['projects', 'project_facets', 'documents'].map((table) => [table, rows(table)] as const);
  before.close();
  const db = open(file);
  for (const [table, expected] of held) {
    expect(expected.length).toBeGreaterThan(0);
    expect(db.all(sql.raw(`SELECT * FROM ${table} ORDER BY 1, 2, 3`))).toEqual(expected);
  }
  expect(db.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
});

test('a case that had left the content keeps its row', () => {
  const gone = sql`SELECT removed_at AS at FROM projects WHERE slug = 'buergerbus'`;
  expect(open(storeOfOld(4)).get(gone)).toEqual({ at: NOW.getTime() });
});

test('what is searched outlives the rebuild, and goes on with the content', () => {
  const db = open(storeOfOld(4));
  expect(found(db, 'Lesebank')[0]).toBe('/projects/lesebank');
  expect(found(db, 'Bürgerbus')).not.toContain('/projects/buergerbus');
  syncContent(db, smallWorld, NOW);
  expect(found(db, 'Bürgerbus')).toContain('/projects/buergerbus');
  syncContent(db, contentOf(readingBench), NOW);
  expect(found(db, 'Bürgerbus')).not.toContain('/projects/buergerbus');
});

test('the index of the search fits its table after the rebuild', () => {
  const db = open(storeOfOld(4));
  expect(() =>
    db.run(sql`INSERT INTO document_index(document_index, rank) VALUES ('integrity-check', 1)`),
  ).not.toThrow();
});

test('the facets stay a table without row ids', () => {
  const db = open(storeOfOld(4));
  expect(() => db.get(sql`SELECT rowid FROM project_facets`)).toThrow();
});

test('foreign keys are kept again once the store is open', () => {
  expect(open(storeOfOld(4)).get(sql`PRAGMA foreign_keys`)).toEqual({ foreign_keys: 1 });
});
