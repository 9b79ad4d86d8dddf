import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Database } from '../../../db/database.ts';
import { readBytes, saveBytes } from '../../../src/features/files/bytes.ts';
import { addFile, fileHeaders, fileOf, forgetFiles, removeFile } from '../../../src/features/files/file.ts';
import { storeBytes } from '../../../src/features/files/store.ts';
import { removeOrphans, sweepFiles } from '../../../src/features/files/sweep.ts';
import { addMember, MONDAY } from '../mail/letters.ts';

const bytes = Buffer.from('a picture');

let db: Database;
let folder: string;
let ada: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  db = openDatabase(':memory:');
  ada = addMember(db);
});

const add = (hash: string, owner = ada) =>
  db.transaction((tx) => addFile(tx, owner, { hash, type: 'image/webp', length: bytes.length }, MONDAY));
const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test('what was saved is read again, and the same bytes lie there once', async () => {
  const hash = await saveBytes(folder, bytes);
  expect(await saveBytes(folder, bytes)).toBe(hash);
  expect(await readBytes(folder, fileOf(db, add(hash)).hash)).toEqual(bytes);
  expect(kept()).toHaveLength(1);
});

test('bytes stay as long as one file has them', async () => {
  const hash = await saveBytes(folder, bytes);
  const first = add(hash);
  add(hash, addMember(db, 'ben@example.org'));
  db.transaction((tx) => removeFile(tx, first));
  removeOrphans(db, folder, [hash]);
  expect(kept()).toHaveLength(1);
  db.$client.exec('DELETE FROM files');
  removeOrphans(db, folder, [hash]);
  expect(kept()).toEqual([]);
});

test('whoever is forgotten leaves no file', async () => {
  const hash = await saveBytes(folder, bytes);
  const id = add(hash);
  removeOrphans(
    db,
    folder,
    db.transaction((tx) => forgetFiles(tx, ada)),
  );
  expect(kept()).toEqual([]);
  expect(() => fileOf(db, id)).toThrow('no such file');
});

test('bytes of an upload that never ended are swept away after a day', async () => {
  await saveBytes(folder, bytes);
  const used = await saveBytes(folder, Buffer.from('used'));
  add(used);
  const now = Date.now();
  await sweepFiles(db, folder, new Date(now));
  expect(kept()).toHaveLength(2);
  await sweepFiles(db, folder, new Date(now + 90_000_000));
  expect(kept().map(({ name }) => name)).toEqual([used]);
});

test('a file is served so that nothing in it runs, and for members no cache keeps it', () => {
  const file = fileOf(db, add('0'.repeat(64)));
  expect(fileHeaders(file, 'members')).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  expect(fileHeaders({ ...file, type: 'application/pdf' }, 'public')).toMatchObject({
    'content-disposition': 'attachment',
  });
});

test('bytes that go while the same are stored again are there in the end', async () => {
  const hash = await storeBytes(folder, bytes, (saved) => {
    removeOrphans(db, folder, [saved]);
    add(saved);
    return saved;
  });
  expect(await readBytes(folder, hash)).toEqual(bytes);
});
