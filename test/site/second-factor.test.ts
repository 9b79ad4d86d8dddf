import type { Page } from 'playwright-core';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { sessions } from '../../db/schema/auth.ts';
import { FRESH_MINUTES } from '../../src/features/auth/confirmation.ts';
import { grantRole } from '../../src/features/members/role.ts';
import { authenticatorOf, secretOf } from '../../src/features/auth/second-factor.ts';
import type { Member } from '../../src/features/members/member.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { appCode } from '../support/door.ts';
import { nameInOffice, newcomerAs } from '../support/newcomers.ts';
import { press } from '../support/press.ts';
import { mailTo } from '../support/mailbox.ts';
import { look, sendForm } from '../support/send-form.ts';
import { as, cookieOf } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const pathOf = (page: Page) => new URL(page.url()).pathname;

/** From the page with the QR code to the one with the recovery codes, which it returns. */
async function setUpApp(page: Page): Promise<string[]> {
  const secret = (await page.locator('.secret').innerText()).replace(/\s/g, '');
  await page.getByLabel('Code aus der App').fill(appCode(secret, new Date()));
  await press(page, 'Einrichten');
  return page.locator('.code').allInnerTexts();
}

async function toSecondStep(page: Page, { email }: Member, mails: number): Promise<void> {
  await page.goto('/sign-in?next=/guides');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await press(page, 'E-Mail schicken');
  await page.getByLabel('Code aus der E-Mail').fill((await mailTo(email, mails)).code);
  await press(page, 'Anmelden');
}

test('a member sets up an app, prints the recovery codes, and signs in with one of them, once', async () => {
  const member = newcomer();
  const page = await browser.open('/me/second-factor', { ...(await as(member)), javaScriptEnabled: false });
  await press(page, 'Jetzt einrichten');
  expect(await page.getByRole('img', { name: /QR-Code/ }).count()).toBe(1);
  const codes = await setUpApp(page);
  expect(codes).toHaveLength(8);
  expect(await headingOf(page)).toBe('Ihre Ersatz-Codes');
  await page.goto('/me/second-factor/app');
  expect(pathOf(page)).toBe('/me/second-factor');
  expect(await page.getByText('Sie haben noch 8 Ersatz-Codes.').count()).toBe(1);
  await page.goto('/sign-out');
  await press(page, 'Abmelden');
  await toSecondStep(page, member, 2);
  expect(pathOf(page)).toBe('/sign-in/second-factor');
  await page.getByLabel('Code aus der App').fill(codes[0] ?? '');
  await press(page, 'Weiter');
  expect(pathOf(page)).toBe('/guides');
  expect((await look('/me/second-factor', await cookieOf(member))).status).toBe(200);
});

test('with one step done, somebody is nobody yet; a code that was used is refused', async () => {
  const member = newcomer();
  const page = await browser.open('/me/second-factor', await as(member));
  await press(page, 'Jetzt einrichten');
  await setUpApp(page);
  const used = appCode(secretOf(siteStore(), member) ?? '', new Date());
  await page.context().clearCookies();
  await toSecondStep(page, member, 2);
  await page.goto('/me/second-factor');
  expect(pathOf(page)).toBe('/sign-in/second-factor');
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Code aus der App').fill(used);
  await press(page, 'Weiter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('problems');
  expect(await barriers(page)).toEqual([]);
});

test('a wrong code sets up nothing', async () => {
  const member = newcomer();
  const page = await browser.open('/me/second-factor', await as(member));
  await press(page, 'Jetzt einrichten');
  await page.getByLabel('Code aus der App').fill('12 34');
  await press(page, 'Einrichten');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('problems');
  expect(await barriers(page)).toEqual([]);
  expect(secretOf(siteStore(), member)).toBeUndefined();
});

test.each(['', '/en'])('nothing on the pages of the second factor keeps anybody out (%s)', async (prefix) => {
  const visit = await as('emre');
  for (const path of ['', '/recovery-codes']) {
    const page = await browser.open(`${prefix}/me/second-factor${path}`, visit);
    expect(await barriers(page)).toEqual([]);
  }
});

test('one makes new recovery codes, and turns the second step off again', async () => {
  const member = newcomer();
  const page = await browser.open('/me/second-factor', await as(member));
  await press(page, 'Jetzt einrichten');
  const codes = await setUpApp(page);
  await page.goto('/me/second-factor');
  await page.getByRole('link', { name: 'Neue Ersatz-Codes machen' }).click();
  await press(page, 'Neue Codes machen');
  expect(await page.locator('.code').allInnerTexts()).not.toContain(codes[0]);
  expect(await barriers(page)).toEqual([]);
  await page.goto('/me/second-factor/removal');
  await press(page, 'Ausschalten');
  expect(secretOf(siteStore(), member)).toBeUndefined();
});

test('whose role asks for a second step is led to it before anything else, and cannot be without', async () => {
  const member = newcomer(nameInOffice());
  const page = await browser.open('/', await as(member));
  const grant = { memberId: member.id, role: 'editor', reason: 'Schreibt gern.' } as const;
  grantRole(siteStore(), onSite('hanna'), grant, new Date());
  await page.goto('/me/second-factor/recovery-codes');
  expect(pathOf(page)).toBe('/me/second-factor');
  expect(await page.getByText('Sie haben hier eine Aufgabe.').count()).toBe(1);
  expect(await barriers(page)).toEqual([]);
  await press(page, 'Jetzt einrichten');
  await setUpApp(page);
  await page.goto('/me/second-factor/removal');
  expect(await headingOf(page)).toBe('Diese Seite gibt es nicht');
});

test('strangers are led to the door, and change nothing', async () => {
  for (const path of ['', '/app', '/recovery-codes', '/removal']) {
    const there = await look(`/me/second-factor${path}`);
    expect(there.headers.get('location')).toMatch(/^\/sign-in\?next=%2Fme%2Fsecond-factor/);
    expect((await sendForm(`/me/second-factor${path}`, { code: '123456' })).status).toBe(401);
  }
});

test('who signed in some time ago shows again that it is them, before anything changes', async () => {
  const member = newcomer();
  const cookie = await cookieOf(member);
  const before = new Date(Date.now() - 2 * FRESH_MINUTES * 60_000);
  siteStore().update(sessions).set({ confirmedAt: before }).where(eq(sessions.memberId, member.id)).run();
  expect((await look('/me/second-factor', cookie)).status).toBe(200);
  const sent = await sendForm('/me/second-factor', {}, { cookie });
  expect(sent.headers.get('location')).toBe('/me/confirmation?next=%2Fme%2Fsecond-factor');
  expect(authenticatorOf(siteStore(), member)).toBeUndefined();
});

test('an administrator takes a lost app away, with a word about it, and the person signs in without', async () => {
  const lost = await newcomerAs('editor');
  const page = await browser.open(`/admin/members/${String(lost.id)}`, await as('hanna'));
  await page.getByRole('link', { name: 'Zweiten Schritt wegnehmen' }).click();
  await page.getByLabel('Warum?').evaluate((field) => field.removeAttribute('required'));
  await press(page, 'Zweiten Schritt wegnehmen');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('problems');
  expect(await barriers(page)).toEqual([]);
  expect(secretOf(siteStore(), lost)).toBeDefined();
  await page.getByLabel('Warum?').fill('Das Handy liegt im Neckar.');
  await press(page, 'Zweiten Schritt wegnehmen');
  await page.waitForURL(`**/admin/members/${String(lost.id)}`);
  expect(secretOf(siteStore(), lost)).toBeUndefined();
});
