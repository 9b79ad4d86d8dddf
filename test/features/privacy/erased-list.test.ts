import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase, type Database } from '../../../db/database.ts';
import { erasures } from '../../../db/schema/privacy.ts';
import { makeBackup } from '../../../src/features/backup/archive.ts';
import { memberById } from '../../../src/features/members/find.ts';
import { carryOutErasures } from '../../../src/features/privacy/carry-out.ts';
import { eraseAgain, erasedBeside } from '../../../src/features/privacy/erased-list.ts';
import { posted } from '../../support/letters.ts';
import { daysAgo, NOW } from '../../support/world.ts';
import { fillFor, findIn, fullWorld, type FullWorld } from './full-world.ts';

const ERASED = daysAgo(-7.01);
const RESTORED = daysAgo(-9);

let world: FullWorld;
let archive: string;
let ruth: number;
beforeEach(async () => {
  world = await fullWorld();
  ruth = world.member('ruth').id;
  archive = await makeBackup(world.db.$client, world.folder, daysAgo(1));
  await world.askFor('ruth', 'blanked');
  await carryOutErasures(world.db, world.folder, daysAgo(-7));
  await world.deliver(daysAgo(-7));
  await carryOutErasures(world.db, world.folder, ERASED);
});

const list = () => join(dirname(archive), 'erased.jsonl');

/** What the command says, and the store that it leaves. */
function restore(): { said: string; folder: string; db: Database } {
  const folder = `${world.folder}-restored`;
  const env = { ...process.env, DATA_DIR: folder };
  const said = execFileSync(process.execPath, ['scripts/restore.ts', archive], {
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  const db = openDatabase(join(folder, 'staffelholz.db'));
  onTestFinished(() => {
    closeDatabase(db);
    rmSync(folder, { recursive: true });
  });
  return { said, folder, db };
}

test('an erasure is kept in mind beside the archives, by nothing but a number', () => {
  const line = { member: ruth, texts: 'blanked', at: ERASED.toISOString() };
  expect(readFileSync(list(), 'utf8')).toBe(`${JSON.stringify(line)}\n`);
});

test('whoever was erased after a backup is erased again once it is restored, without another letter', async () => {
  const { said, folder, db } = restore();
  expect(said).toContain('erased again at the next start: 1.');
  const letters = posted(db).length;
  expect(memberById(db, ruth, RESTORED)?.name).toBe('Ruth Kessler');
  expect(await carryOutErasures(db, folder, RESTORED)).toBe(1);
  for (const text of fillFor('ruth').strings) expect([text, findIn(folder, text)]).toEqual([text, []]);
  expect(posted(db).length).toBeLessThanOrEqual(letters);
  expect(memberById(db, world.member('samira').id, RESTORED)?.name).toBe('Samira Haddad');
  expect(readFileSync(join(folder, 'backups/erased.jsonl'), 'utf8')).toContain(ERASED.toISOString());
});

test('without the list, the backup is restored as it is', () => {
  rmSync(list());
  const { said, folder, db } = restore();
  expect(said).not.toContain('erased again');
  expect([existsSync(join(folder, 'backups')), db.select().from(erasures).all()]).toEqual([false, []]);
});

test('a line that is cut or strange is left out', async () => {
  appendFileSync(list(), '{"member":"1; DROP TABLE"}\n\u0000\n{"member":');
  expect(await erasedBeside(archive)).toMatchObject([{ member: ruth }]);
});

test('a line from before the backup says nothing, nor does the number of nobody', () => {
  const { id } = world.member('samira');
  const line = (member: number, at: Date) => ({ member, texts: 'kept' as const, at: at.toISOString() });
  const old = line(id, daysAgo(2));
  expect(eraseAgain(world.db, [old, line(ruth, NOW), line(999_999, NOW)], daysAgo(1))).toBe(0);
  expect(world.db.select().from(erasures).all()).toEqual([]);
});
