import { eq, sql } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase, type Database, type Transaction } from '../../db/database.ts';
import { given, isAmong, listOf, prepared } from '../../db/prepared.ts';
import { events } from '../../db/schema/events.ts';

const AT = new Date('2026-06-15T10:00:00Z');
let built = 0;

const ofKind = prepared((db) => {
  built += 1;
  return db
    .select()
    .from(events)
    .where(eq(events.kind, sql.placeholder('kind')))
    .prepare();
});

const among = prepared((db) => db.select().from(events).where(isAmong(events.id, 'ids')).prepare());
const kinds = prepared((db) => db.select().from(events).where(isAmong(events.kind, 'kinds')).prepare());
const added = prepared((db) =>
  db
    .insert(events)
    .values({ ...given('kind', 'at'), thingKind: 'post', thingId: 1, groupKind: 'topic', groupId: 1 })
    .prepare(),
);

function aStore(): Database {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-prepared-'));
  const db = openDatabase(join(folder, 'a.db'));
  onTestFinished(() => {
    closeDatabase(db);
    rmSync(folder, { recursive: true });
  });
  return db;
}

const add = (db: Database | Transaction, ...names: string[]) =>
  names.forEach((kind) => added(db).run({ kind, at: AT }));

test('a query is built once for a store, and serves its transactions and those within them', () => {
  const db = aStore();
  built = 0;
  add(db, 'first');
  expect(ofKind(db).all({ kind: 'first' })).toHaveLength(1);
  db.transaction((tx) => {
    add(tx, 'first');
    tx.transaction((inner) => expect(ofKind(inner).all({ kind: 'first' })).toHaveLength(2));
  });
  expect(ofKind(db).all({ kind: 'first' })).toHaveLength(2);
  expect(built).toBe(1);
});

test('what a transaction takes back is taken back, whoever prepared it', () => {
  const db = aStore();
  const breaks = () =>
    db.transaction((tx) => {
      add(tx, 'lost');
      throw new Error('taken back');
    });
  expect(breaks).toThrow('taken back');
  expect(ofKind(db).all({ kind: 'lost' })).toEqual([]);
});

test('each store has its own', () => {
  const [one, other] = [aStore(), aStore()];
  built = 0;
  add(one, 'first');
  expect([one, other].map((db) => ofKind(db).all({ kind: 'first' }).length)).toEqual([1, 0]);
  expect(built).toBe(2);
});

test('a moment is inserted as a moment', () => {
  const db = aStore();
  add(db, 'first');
  expect(ofKind(db).get({ kind: 'first' })?.at).toEqual(AT);
});

test.each([
  ['numbers', [1, 3], ['a', 'c']],
  ['one', [2], ['b']],
  ['none', [], []],
  ['strangers', [99], []],
])('a list of %s is one value', (_which, ids, found) => {
  const db = aStore();
  add(db, 'a', 'b', 'c');
  const rows = among(db).all({ ids: listOf(ids) });
  expect(rows.map(({ kind }) => kind)).toEqual(found);
});

test('words of a list are taken as they stand there', () => {
  const db = aStore();
  const odd = `'"]; DROP TABLE events; --`;
  add(db, odd, 'b');
  expect(kinds(db).all({ kinds: listOf([odd, '1']) })).toHaveLength(1);
});
