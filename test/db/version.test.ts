import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase, type Database } from '../../db/database.ts';
import { versionReader } from '../../db/version.ts';

function twoOnOneStore(): [Database, Database] {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-version-'));
  const [one, other] = [openDatabase(join(folder, 'a.db')), openDatabase(join(folder, 'a.db'))];
  onTestFinished(() => {
    for (const db of [one, other]) closeDatabase(db);
    rmSync(folder, { recursive: true });
  });
  return [one, other];
}

const write = ({ $client }: Database, kind = 'first') =>
  $client
    .prepare(`INSERT INTO events (kind, thing_kind, thing_id, group_kind, group_id, at) VALUES (?, '', 1, '', 1, 1)`)
    .run(kind);

test('a store that nobody writes to keeps its version, however much it is read', () => {
  const [one] = twoOnOneStore();
  const version = versionReader(one);
  const before = version();
  one.$client.prepare('SELECT * FROM events').all();
  expect(version()).toBe(before);
});

test('every write of this program is another version: rows added, changed and deleted', () => {
  const [one] = twoOnOneStore();
  const version = versionReader(one);
  const versions = [version()];
  write(one);
  versions.push(version());
  one.$client.prepare(`UPDATE events SET kind = 'second'`).run();
  versions.push(version());
  one.$client.prepare('DELETE FROM events').run();
  versions.push(version());
  expect(new Set(versions).size).toBe(4);
});

test('every write of another program is another version, once it is committed', () => {
  const [one, other] = twoOnOneStore();
  const version = versionReader(one);
  const before = version();
  other.transaction(() => {
    write(other);
    expect(version()).toBe(before);
  });
  const after = version();
  expect(after).not.toBe(before);
  write(other, 'second');
  expect(version()).not.toBe(after);
});
