import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../../db/database.ts';
import { archiveName } from '../../../src/features/backup/archive.ts';
import { removeLeftovers } from '../../../src/features/backup/leftovers.ts';
import { backUpNightly } from '../../../src/features/backup/nightly.ts';
import { MONDAY } from '../mail/letters.ts';

const HOUR = 3_600_000;
const YESTERDAY = new Date(MONDAY.getTime() - 24 * HOUR);
const PART = `${archiveName(YESTERDAY)}.part`;

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
});

/** A folder as a kill leaves it. */
function plant(name: string, time: Date): void {
  const folder = join(dataDir, 'backups', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'staffelholz.db'), 'a whole copy');
  utimesSync(folder, time, time);
}
const left = () => readdirSync(join(dataDir, 'backups'));

test('a night removes what a killed backup has left, and leaves its own archive', async () => {
  plant(PART, YESTERDAY);
  const db = openDatabase(join(dataDir, 'staffelholz.db'));
  onTestFinished(() => closeDatabase(db));
  await backUpNightly(db, dataDir, MONDAY);
  expect(left()).toEqual([archiveName(MONDAY)]);
});

test.each([PART, 'self-test', 'self-test.part'])(
  '%s goes when it is old, and stays while it may be at work',
  async (name) => {
    plant(name, new Date(MONDAY.getTime() - HOUR));
    await removeLeftovers(dataDir, MONDAY);
    expect(left()).toEqual([name]);
    plant(name, YESTERDAY);
    await removeLeftovers(dataDir, MONDAY);
    expect(left()).toEqual([]);
  },
);

test.each([archiveName(YESTERDAY), 'notes.part', 'self-test-notes'])('%s is none of it', async (name) => {
  plant(name, YESTERDAY);
  await removeLeftovers(dataDir, MONDAY);
  expect(left()).toEqual([name]);
});

test('where there was never a backup there is nothing to remove', async () => {
  await expect(removeLeftovers(dataDir, MONDAY)).resolves.toBeUndefined();
});
