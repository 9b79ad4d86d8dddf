import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { sessions } from '../../db/schema/auth.ts';
import { sessionsOf } from '../../src/features/auth/session-list.ts';
import { hashToken } from '../../src/lib/ids.ts';
import type { Member } from '../../src/features/members/member.ts';
import { useBrowser } from '../support/browser.ts';
import { mailTo } from '../support/mailbox.ts';
import { get, post } from '../support/as-somebody.ts';
import { sendForm } from '../support/send-form.ts';
import { as, cookieOf } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

const PASSWORD = 'kaffee laterne wiese';
const open = (member: Member) => sessionsOf(siteStore(), member, new Date());
const LONG_AGO = new Date(Date.now() - 3_600_000);

/** As if the member had signed in an hour ago. */
function forget(member: Member): void {
  siteStore().update(sessions).set({ confirmedAt: LONG_AGO }).where(eq(sessions.memberId, member.id)).run();
}

test('one device is signed out, and then all others', async () => {
  const member = newcomer();
  for (let others = 0; others < 3; others += 1) await cookieOf(member);
  const page = await browser.open('/me/security', await as(member));
  expect(open(member)).toHaveLength(4);
  await page
    .getByRole('link', { name: /^Firefox, Android abmelden/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Gerät abmelden' }).click();
  await page.waitForURL('**/me/security');
  expect(open(member)).toHaveLength(3);
  await page.getByRole('link', { name: 'Alle anderen Geräte abmelden' }).click();
  await page.getByRole('button', { name: 'Andere Geräte abmelden' }).click();
  await page.waitForURL('**/me/security');
  expect(open(member)).toHaveLength(1);
  expect(await page.getByText('dieses Gerät').count()).toBe(1);
});

test("nobody ends another's session, or sees it", async () => {
  const victim = newcomer();
  const id = hashToken((await cookieOf(victim)).replace('session=', ''));
  expect((await get(`/me/sessions/${id}`, 'ruth')).status).toBe(404);
  expect((await post(`/me/sessions/${id}`, {}, 'ruth')).status).toBe(404);
  expect(open(victim)).toHaveLength(1);
});

test('a password is set after one shows by mail that it is oneself', async () => {
  const member = newcomer();
  const visit = await as(member);
  forget(member);
  const page = await browser.open('/me/password', visit);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sind Sie es?');
  await page.getByRole('button', { name: 'Code schicken' }).click();
  const { code } = await mailTo(member.email);
  await page.getByLabel('Code aus der E-Mail').fill(code);
  await page.getByRole('button', { name: 'Ja, ich bin es' }).click();
  await page.getByLabel('Neues Passwort').fill('passwort1234');
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('steht in Listen');
  expect(await page.getByLabel('Neues Passwort').inputValue()).toBe('');
  await page.getByLabel('Neues Passwort').fill(PASSWORD);
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await page.getByRole('link', { name: 'Passwort ändern' }).waitFor();

  forget(member);
  await page.getByRole('link', { name: 'Passwort entfernen' }).click();
  await page.getByLabel('Ihr Passwort').fill('falsch');
  await page.getByRole('button', { name: 'Ja, ich bin es' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('prüfen');
  await page.getByLabel('Ihr Passwort').fill(PASSWORD);
  await page.getByRole('button', { name: 'Ja, ich bin es' }).click();
  await page.getByRole('button', { name: 'Passwort entfernen' }).click();
  await page.getByRole('link', { name: 'Passwort festlegen' }).waitFor();
});

test('a new address counts once its owner confirms it, and every session ends', async () => {
  const member = newcomer();
  const address = `neu-${String(Date.now())}@example.org`;
  const page = await browser.open('/me/email', await as(member));
  await page.getByLabel('Neue E-Mail-Adresse').fill(member.email);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  expect(await page.getByRole('alert').count()).toBe(1);
  await page.getByLabel('Neue E-Mail-Adresse').fill(address);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await page.waitForURL('**/me/email/asked');
  const { path } = await mailTo(address);
  const elsewhere = await browser.open(path);
  expect(await elsewhere.locator('main').innerText()).toContain(address);
  expect(open(member)).toHaveLength(1);
  await elsewhere.getByRole('button', { name: 'Neue Adresse bestätigen' }).click();
  await elsewhere.waitForURL('**/sign-in');
  expect(open(member)).toHaveLength(0);
  await elsewhere.goto(path);
  expect(await elsewhere.getByRole('heading', { level: 1 }).innerText()).toBe('Dieser Link gilt nicht mehr');
});

test.each(['/confirm-email/x', `/confirm-email/${'a'.repeat(43)}`])(
  'a made-up link changes nothing: %s',
  async (path) => {
    expect((await get(path)).status).toBe(200);
    expect((await post(path, {})).status).toBe(422);
  },
);

test.each(['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', '/sign-out'])(
  'after confirming nobody is led to %s',
  async (next) => {
    const page = await (await get(`/me/confirmation?next=${encodeURIComponent(next)}`, 'ruth')).text();
    expect(page).toContain('next=%2Fme%2Fsecurity');
    const content = page.slice(page.indexOf('<main'));
    expect(content).not.toContain(encodeURIComponent(next) + '"');
  },
);

test('changes that ask for a confirmation are not made without one', async () => {
  const member = newcomer();
  const cookie = await cookieOf(member);
  forget(member);
  for (const [path, body] of [
    ['/me/password', `password=${PASSWORD}`],
    ['/me/email', 'email=dieb@example.org'],
  ] as const) {
    const answer = await sendForm(path, {}, { cookie, body });
    expect(answer.headers.get('location')).toContain('/me/confirmation?next=');
  }
});
