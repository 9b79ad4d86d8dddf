import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Database } from '../../../db/database.ts';
import { deliverDue, type PostOffice } from '../../../src/features/mail/delivery.ts';
import { removeFiles, removeFilesBefore } from '../../../src/features/mail/eml.ts';
import { post } from '../../../src/features/mail/outbox.ts';
import { openTransport } from '../../../src/features/mail/transport.ts';
import { aLetter, MONDAY, sender } from './letters.ts';

const NAME = '2026-11-23T08-00-00.000Z-1';

let db: Database;
let folder: string;
let office: PostOffice;
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  folder = join(root, 'outbox');
  db = openDatabase(':memory:');
  office = { transport: openTransport(undefined, folder), sender };
  db.transaction((tx) => post(tx, aLetter(), MONDAY));
});

test('without a server a mail becomes a file that a mail program can open', async () => {
  expect(await deliverDue(db, office, MONDAY)).toMatchObject({ sent: 1 });
  expect(readdirSync(folder)).toEqual([`${NAME}.eml`]);
  const mail = readFileSync(join(folder, `${NAME}.eml`), 'utf8');
  expect(mail).toMatch(/^From: Staffelholz <post@staffelholz\.example>\r$/m);
  expect(mail).toMatch(/^Message-ID: <[\w-]+@staffelholz\.example>\r$/m);
});

test('a mail that is repeated after a kill is the same file', async () => {
  await deliverDue(db, office, MONDAY);
  const first = readFileSync(join(folder, `${NAME}.eml`));
  db.$client.exec('UPDATE mails SET sent_at = NULL');
  await deliverDue(db, office, new Date(MONDAY.getTime() + 600_000));
  expect(readdirSync(folder)).toHaveLength(1);
  expect(readFileSync(join(folder, `${NAME}.eml`))).toEqual(first);
});

test('files go when their time is over, or their reader is forgotten', async () => {
  await deliverDue(db, office, MONDAY);
  await removeFilesBefore(folder, MONDAY);
  expect(readdirSync(folder)).toHaveLength(1);
  await removeFilesBefore(folder, new Date(MONDAY.getTime() + 1));
  expect(readdirSync(folder)).toEqual([]);
  await removeFiles(folder, [NAME]);
  await removeFilesBefore(join(folder, 'missing'), MONDAY);
});

test('a folder that cannot be written puts mails off', async () => {
  office.transport = openTransport(undefined, '/dev/null/outbox');
  expect(await deliverDue(db, office, MONDAY)).toMatchObject({ putOff: 1 });
});
