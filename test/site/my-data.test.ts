import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { expect, inject, test } from 'vitest';
import { erasureOf } from '../../src/features/privacy/erasure.ts';
import type { Member } from '../../src/features/members/member.ts';
import { sessions } from '../../db/schema/auth.ts';
import { PERIODS } from '../../src/features/privacy/retention.ts';
import { storedTables } from '../../src/features/privacy/stored.ts';
import { localePath, LOCALES } from '../../src/lib/paths.ts';
import { ask } from '../support/ask.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { press } from '../support/press.ts';
import { as, cookieOf } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const port = () => Number(new URL(inject('siteUrl')).port);
const origin = () => ({ origin: inject('siteUrl').replace(/\/$/, '') });
const post = async (path: string, who: Member, body = '') =>
  ask(port(), path, {
    method: 'POST',
    headers: { ...origin(), cookie: await cookieOf(who), 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });

test.each([true, false])('a member takes their data home (JavaScript: %s)', async (javaScriptEnabled) => {
  const page = await browser.open('/me/data', { ...(await as(newcomer('Nora Neu'))), javaScriptEnabled });
  await page.getByText('Ihr Konto und Ihr Profil', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Herunterladen' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ZIP' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^meine-daten-\d{4}-\d\d-\d\d\.zip$/);
  const zip = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(zip)).toEqual(['index.html', 'data.json']);
  expect(Buffer.from(zip['index.html'] ?? []).toString()).toContain('<dd>Nora Neu</dd>');
});

test('the answer is kept by no cache, and its page is in the language that was asked for', async () => {
  const { status, headers, body } = await post('/en/me/data/export', newcomer());
  expect([status, headers['cache-control'], headers['content-type']]).toEqual([
    200,
    'private, no-store',
    'application/zip',
  ]);
  expect(headers['content-disposition']).toMatch(/^attachment; filename="my-data-/);
  expect(Buffer.from(unzipSync(body)['index.html'] ?? []).toString()).toContain('<html lang="en">');
});

test('a member asks to be erased, chooses, and takes it back', async () => {
  const member = newcomer();
  const page = await browser.open('/me/erasure', await as(member));
  await press(page, 'Konto in 7 Tagen löschen');
  expect(await page.locator('#problems').evaluate((summary) => summary === document.activeElement)).toBe(true);
  expect(erasureOf(siteStore(), member)).toBeUndefined();
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Sie werden auch gelöscht').check();
  await press(page, 'Konto in 7 Tagen löschen');
  expect(new URL(page.url()).pathname).toBe('/me/data');
  expect(erasureOf(siteStore(), member)).toMatchObject({ texts: 'blanked' });
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Mein Konto behalten' }).click();
  await press(page, 'Löschung zurücknehmen');
  expect(erasureOf(siteStore(), member)).toBeUndefined();
});

test('nothing is written where the choice is missing or wrong', async () => {
  const member = newcomer();
  for (const body of ['', 'texts=', 'texts=all', 'texts=kept%00']) {
    expect([body, (await post('/me/erasure', member, body)).status]).toEqual([body, 422]);
  }
  expect((await post('/me/erasure', member, 'texts=kept&texts=blanked')).status).toBe(400);
  expect((await post('/me/erasure/withdrawal', member)).status).toBe(404);
  expect(erasureOf(siteStore(), member)).toBeUndefined();
});

test('export and erasure ask first whether it is still the member', async () => {
  for (const path of ['/me/data/export', '/me/erasure']) {
    const member = newcomer();
    const cookie = await cookieOf(member);
    const theirs = eq(sessions.memberId, member.id);
    siteStore()
      .update(sessions)
      .set({ confirmedAt: new Date(0) })
      .where(theirs)
      .run();
    const { status, headers } = await ask(port(), path, { headers: { cookie } });
    expect([status, headers.location]).toEqual([303, `/me/confirmation?next=${encodeURIComponent(path)}`]);
  }
});

test('whoever is signed out is led to the door and back', async () => {
  for (const path of ['/me/data', '/me/data/export', '/me/erasure', '/me/erasure/withdrawal']) {
    const { status, headers } = await ask(port(), path);
    expect([status, headers.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
  }
});

test.each(LOCALES)('the page on privacy names every table and period (%s)', async (locale) => {
  const { text } = await ask(port(), localePath(locale, '/privacy'));
  expect(text.match(/(?<=<section id="stored-)\w+/g)).toEqual(storedTables());
  expect(text.match(/(?<=<tr id="period-)\w+/g)).toEqual(Object.keys(PERIODS));
});
