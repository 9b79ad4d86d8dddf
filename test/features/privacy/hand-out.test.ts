import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { letIn } from '../../../src/features/auth/let-in.ts';
import { handOutData } from '../../../src/features/privacy/hand-out.ts';
import { storedTables } from '../../../src/features/privacy/stored.ts';
import { messages } from '../../../src/i18n/messages.ts';
import type { Locale } from '../../../src/lib/paths.ts';
import { later } from '../../support/door.ts';
import { districts, NOW } from '../../support/world.ts';
import { fillFor, fullWorld, type FullWorld } from './full-world.ts';

let world: FullWorld;
beforeEach(async () => {
  world = await fullWorld();
});

async function handOut(name: 'ruth' | 'emre' | 'hanna', locale: Locale = 'de', now = NOW) {
  const { tables, values } = messages(locale).stored;
  const who = await letIn(world.db, { address: '', device: 'Firefox' }, world.member(name), NOW, () => undefined);
  const words = { title: 'Meine <Daten>', lead: 'Alles.', words: tables, speech: { locale, values, districts } };
  const zip = unzipSync(await handOutData(world.db, who, { dataDir: world.folder, ...words }, now));
  const text = (file: string) => strFromU8(zip[file] ?? new Uint8Array());
  type Row = Record<string, unknown>;
  return { files: Object.keys(zip), text, json: JSON.parse(text('data.json')) as Record<string, Row[]> };
}

test('everything said by and of a member is in it, to read and as JSON', async () => {
  const { text } = await handOut('ruth');
  const { picture, ...said } = fillFor('ruth').said;
  for (const words of [
    'Ruth Kessler',
    'ruth.kessler@example.org',
    ...Object.values(said).filter((words) => words !== said.oldEmail),
  ]) {
    expect([words, text('index.html').includes(words), text('data.json').includes(words)]).toEqual([words, true, true]);
  }
  expect(text('index.html')).not.toContain(picture);
});

test('the page is in the language of its reader, with words for codes, districts, people and moments', async () => {
  const german = (await handOut('ruth')).text('index.html');
  expect(german).toContain('<html lang="de">');
  expect(german).toContain('<title>Meine &lt;Daten&gt;</title>');
  expect(german).toContain('<dt>Stadtbezirk</dt><dd>Degerloch</dd>');
  expect(german).toContain('<dt>Eingeladen von</dt><dd>Emre Aydın</dd>');
  expect(german).toContain('<dt>Thema</dt><dd>Mobilität</dd>');
  expect(german).toContain('<dt>Wer die E-Mail-Adresse sieht</dt><dd>niemand</dd>');
  expect(german).toMatch(/<dt>Dabei seit<\/dt><dd>26\. Januar 2026 um 11:00<\/dd>/);
  expect((await handOut('ruth', 'en')).text('index.html')).toContain('<dt>Topic</dt><dd>Mobility</dd>');
});

test('the files that the member has uploaded are with it', async () => {
  const { files, text } = await handOut('ruth');
  const [upload = '', attached = ''] = files.filter((file) => file.startsWith('files/'));
  expect(files).toEqual(['index.html', 'data.json', upload, attached]);
  expect(attached).toMatch(/\.pdf$/);
  expect(text(upload)).toBe(fillFor('ruth').said.picture);
});

test('secrets are not, and mails that sign somebody in come without their words', async () => {
  const { json, text } = await handOut('ruth');
  expect(text('data.json')).not.toMatch(/hash|secret"|"token|argon2/i);
  const kinds = Object.fromEntries((json.mails ?? []).map((mail) => [String(mail.kind), mail]));
  expect(kinds.sign_in).not.toHaveProperty('blocks');
  expect(kinds.sign_in_changed).toHaveProperty('blocks');
});

test('what is about others is not, even where the member decided it', async () => {
  const { json, text } = await handOut('emre');
  expect(json).not.toHaveProperty('joinRequests');
  expect(json).not.toHaveProperty('suspensions');
  expect(text('data.json')).not.toContain(fillFor('ruth').said.oldEmail);
  expect(json.acts?.map(({ kind }) => kind)).toContain('suspend_member');
});

/** Tables that wait for their features. */
const STILL_WITHOUT_VERBS = new Set<string>([...['meetings', 'meetingFiles'], ...['forumReads', 'feedTokens']]);

test('the full world has rows of Ruth in nearly every table', async () => {
  const { json } = await handOut('ruth');
  const absent = storedTables().filter((name) => !(name in json) && !STILL_WITHOUT_VERBS.has(name));
  expect(absent).toEqual([
    'memberRoles',
    'joinRequests',
    'waitingNotes',
    'listDepartures',
    'erasures',
    'moderationCases',
    'networks',
    'foundations',
    'criteriaSets',
  ]);
});

test('somebody who has not shown lately that it is them gets nothing', async () => {
  await expect(handOut('ruth', 'de', later(15))).rejects.toMatchObject({ code: 'forbidden' });
});
