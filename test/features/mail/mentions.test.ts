import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Database } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { deliverDue } from '../../../src/features/mail/delivery.ts';
import { removeFilesNaming } from '../../../src/features/mail/eml.ts';
import type { Letter } from '../../../src/features/mail/letter.ts';
import { unname } from '../../../src/features/mail/mentions.ts';
import { post } from '../../../src/features/mail/outbox.ts';
import { openTransport } from '../../../src/features/mail/transport.ts';
import { aLetter, MONDAY, sender } from './letters.ts';

const FORMERLY = { de: 'ehemaliges Mitglied', en: 'former member' };
const SIGN_IN: Partial<Letter> = {
  kind: 'sign_in',
  secret: true,
  subject: 'Ihre Anmeldung',
  blocks: [
    { text: 'Melden Sie sich hier an.' },
    { button: { label: 'Anmelden', path: '/sign-in/Ute-e_4711' } },
    { code: '4711' },
  ],
};

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
const write = (letter: Partial<Letter>) => db.transaction((tx) => post(tx, aLetter(letter), MONDAY));
const forget = (...names: string[]) => db.transaction((tx) => unname(tx, names, FORMERLY));
const letters = () => {
  const { subject, blocks } = mails;
  return db.select({ subject, blocks }).from(mails).orderBy(asc(mails.id)).all();
};

test.each(['e', 'Ute', '4711', 'sign-in'])('a sign-in that waits works as before when "%s" is erased', (name) => {
  write(SIGN_IN);
  forget(name);
  expect(letters()).toEqual([{ subject: SIGN_IN.subject, blocks: SIGN_IN.blocks }]);
});

test('a name goes from subject, text, heading, quote and list, and longer names stay', () => {
  const told = 'Ute grüßt Utessa (ute@example.org, brute@example.org).';
  write({ subject: told, blocks: [{ text: told }, { heading: told }, { quote: told }, { list: [told, 'Utessa'] }] });
  forget('Ute', 'ute@example.org');
  const now = 'ehemaliges Mitglied grüßt Utessa (ehemaliges Mitglied, brute@example.org).';
  const blocks = [{ text: now }, { heading: now }, { quote: now }, { list: [now, 'Utessa'] }];
  expect(letters()).toEqual([{ subject: now, blocks }]);
});

test.each([
  ['e', 2],
  ['Content', 2],
  ['https', 2],
  ['Utessa', 1],
  ['Ute', 2],
  ['tessa@example.org', 1],
  ['essa@example.org', 2],
])('of the files of mails, those go in which "%s" stands as a word', async (name, left) => {
  const root = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  write(SIGN_IN);
  write({ blocks: [{ text: 'Utessa (tessa@example.org) lädt Sie ein.' }] });
  await deliverDue(db, { transport: openTransport(undefined, root), sender }, MONDAY);
  await removeFilesNaming(root, [name]);
  expect(readdirSync(root)).toHaveLength(left);
});
