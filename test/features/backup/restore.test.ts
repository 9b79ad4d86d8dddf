import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { create, extract } from 'tar';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase, type Database } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { memberRoles, members } from '../../../db/schema/members.ts';
import { archiveName, archivesIn, makeBackup, timeOfArchive } from '../../../src/features/backup/archive.ts';
import { backUpNightly } from '../../../src/features/backup/nightly.ts';
import { restoreBackup } from '../../../src/features/backup/restore.ts';
import { openReadOnly } from '../../../src/features/backup/store.ts';
import { testNewestBackup } from '../../../src/features/backup/self-test.ts';
import { filesFolder, readBytes, saveBytes } from '../../../src/features/files/bytes.ts';
import { addFile } from '../../../src/features/files/file.ts';
import { addMember, MONDAY } from '../mail/letters.ts';

let root: string;
let dataDir: string;
let db: Database;
let ada: number;
let picture: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  dataDir = join(root, 'data');
  db = openDatabase(join(dataDir, 'staffelholz.db'));
  onTestFinished(() => {
    closeDatabase(db);
    rmSync(root, { recursive: true });
  });
  ada = addMember(db);
  picture = await saveBytes(filesFolder(dataDir), Buffer.from('a picture'));
  db.transaction((tx) => addFile(tx, ada, { hash: picture, type: 'image/webp', length: 9 }, MONDAY));
});

const backUp = () => makeBackup(db.$client, dataDir, MONDAY);
const target = () => join(root, 'restored');

/** The archive, unpacked, changed and packed again. */
async function changed(archive: string, change: (folder: string) => void): Promise<string> {
  const folder = mkdtempSync(join(root, 'change-'));
  await extract({ file: archive, cwd: folder });
  change(folder);
  const path = join(root, 'changed.tar.gz');
  await create({ gzip: true, file: path, cwd: folder }, readdirSync(folder));
  return path;
}

test('what was backed up is there again, and the store can be opened', async () => {
  const archive = await backUp();
  addMember(db, 'later@example.org');
  const manifest = await restoreBackup(archive, target());
  expect(manifest).toMatchObject({ madeAt: MONDAY.toISOString(), rows: { members: 1 } });
  expect(Object.keys(manifest.files)).toHaveLength(2);
  const restored = openDatabase(join(target(), 'staffelholz.db'));
  expect(restored.select({ email: members.email }).from(members).all()).toEqual([{ email: 'ada@example.org' }]);
  closeDatabase(restored);
  expect(await readBytes(filesFolder(target()), picture)).toEqual(Buffer.from('a picture'));
});

test('the folders may be named from where one stands', async () => {
  const archive = relative('.', await backUp());
  await expect(restoreBackup(archive, `${relative('.', target())}/../again/`)).resolves.toMatchObject({ format: 1 });
  expect(readdirSync(join(root, 'again'))).toContain('staffelholz.db');
});

test('without a store there is no backup', () => {
  expect(() => openReadOnly(join(root, 'nowhere.db'))).toThrow('There is no store');
});

test('a backup holds what is written while others write, as one moment', async () => {
  const made = backUp();
  for (let count = 0; count < 50; count++) addMember(db, `${count}@example.org`);
  await expect(restoreBackup(await made, target())).resolves.toMatchObject({ format: 1 });
});

test('only the owner may read an archive, and nothing half is left beside it', async () => {
  const archive = await backUp();
  expect(statSync(archive).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(dataDir, 'backups'))).toEqual([archiveName(MONDAY)]);
});

test('an upload that is gone in this moment does not stop a backup', async () => {
  rmSync(filesFolder(dataDir), { recursive: true });
  const { files } = await restoreBackup(await backUp(), target());
  expect(Object.keys(files)).toEqual(['staffelholz.db']);
});

test('nothing is restored into a folder that is not empty', async () => {
  const archive = await backUp();
  await expect(restoreBackup(archive, dataDir)).rejects.toThrow('is not empty');
  mkdirSync(target());
  await restoreBackup(archive, target());
  await expect(restoreBackup(archive, target())).rejects.toThrow('is not empty');
});

test.each<[string, string, (folder: string) => void]>([
  [
    'a store that was changed',
    'staffelholz.db is not what it was',
    (folder) => writeFileSync(join(folder, 'staffelholz.db'), 'x'),
  ],
  ['a missing upload', 'is missing', (folder) => rmSync(join(folder, 'files'), { recursive: true })],
  ['a missing manifest', 'no manifest', (folder) => rmSync(join(folder, 'manifest.json'))],
  ['a manifest that is none', 'cannot be read', (folder) => writeFileSync(join(folder, 'manifest.json'), '{}')],
  ['a strange file', 'not in its manifest', (folder) => writeFileSync(join(folder, 'evil.ts'), '')],
  [
    'a link',
    'is missing',
    (folder) => {
      rmSync(join(folder, 'staffelholz.db'));
      symlinkSync('/etc/passwd', join(folder, 'staffelholz.db'));
    },
  ],
  [
    'other numbers of rows',
    'as many rows',
    (folder) => {
      const path = join(folder, 'manifest.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('"members": 1', '"members": 2'));
    },
  ],
])('an archive with %s is refused, and leaves nothing', async (_, sentence, change) => {
  const archive = await changed(await backUp(), change);
  await expect(restoreBackup(archive, target())).rejects.toThrow(sentence);
  expect(readdirSync(root).filter((name) => name.startsWith('restored'))).toEqual([]);
});

test.each([
  ['is cut', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ['is no archive', () => Buffer.from('hello')],
])('an archive that %s is refused', async (_, change) => {
  const archive = await backUp();
  writeFileSync(archive, change(readFileSync(archive)));
  await expect(restoreBackup(archive, target())).rejects.toThrow();
});

test('every night adds one and removes what is too old', async () => {
  for (let night = 0; night < 12; night++)
    await backUpNightly(db, dataDir, new Date(MONDAY.getTime() + night * 86_400_000));
  const archives = await archivesIn(dataDir);
  expect(archives.length).toBeLessThan(12);
  expect(archives.at(-1)?.name).toBe(archiveName(new Date(MONDAY.getTime() + 11 * 86_400_000)));
});

test.each([
  ['works', false],
  ['fails', true],
])('a self-test that %s tells the admins, and nobody else', async (_, broken) => {
  addMember(db, 'ben@example.org');
  db.insert(memberRoles).values({ memberId: ada, role: 'admin', grantedAt: MONDAY }).run();
  const archive = await backUp();
  if (broken) writeFileSync(archive, 'rust');
  const { fault, rows } = await testNewestBackup(db, dataDir, MONDAY);
  expect([fault === undefined, rows > 0]).toEqual([!broken, !broken]);
  const posted = db.select().from(mails).all();
  expect(posted).toMatchObject([{ kind: 'backup_test', recipient: 'ada@example.org' }]);
  expect(posted[0]?.subject).toContain(broken ? 'nicht wiederherstellen' : 'lässt sich wiederherstellen');
  expect(readdirSync(join(dataDir, 'backups'))).toEqual([archiveName(MONDAY)]);
});

test('a self-test without a backup is a fault', async () => {
  db.insert(memberRoles).values({ memberId: ada, role: 'admin', grantedAt: MONDAY }).run();
  expect(await testNewestBackup(db, dataDir, MONDAY)).toMatchObject({ archive: undefined });
  expect(db.select().from(mails).all()[0]?.subject).toContain('nicht');
});

test('the name of an archive is its time', () => {
  expect(timeOfArchive(archiveName(MONDAY))).toEqual(MONDAY);
  expect(timeOfArchive('staffelholz-2026-99-99T99-99-99Z.tar.gz')).toBeUndefined();
  expect(timeOfArchive('notes.txt')).toBeUndefined();
});
