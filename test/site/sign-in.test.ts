import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { setPassword } from '../../src/features/auth/change-password.ts';
import { letIn } from '../../src/features/auth/let-in.ts';
import { sessionsOf } from '../../src/features/auth/session-list.ts';
import type { Member } from '../../src/features/members/member.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { visitor } from '../support/door.ts';
import { press } from '../support/press.ts';
import { mailTo, mailsTo } from '../support/mailbox.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const PASSWORD = 'drei rote Parkbänke';

const browser = useBrowser();
const open = (path: string) => browser.open(path, { javaScriptEnabled: false });
const pathOf = (page: Page) => new URL(page.url()).pathname;
const signedInTimes = (member: Member) => sessionsOf(siteStore(), member, new Date()).length;

async function ask(page: Page, { email }: Member) {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await press(page, 'E-Mail schicken');
}

async function withPassword(): Promise<Member> {
  const member = newcomer();
  const now = new Date();
  const who = await letIn(siteStore(), visitor, member, now);
  await setPassword(siteStore(), who, { password: PASSWORD }, now);
  return member;
}

test('one signs in with the code of a mail, and goes on where one wanted to', async () => {
  const member = newcomer();
  const page = await open('/sign-in?next=/projects?view=table');
  await ask(page, member);
  expect(await page.getByText(member.email).count()).toBe(1);
  await page.getByLabel('Code aus der E-Mail').fill((await mailTo(member.email)).code);
  await press(page, 'Anmelden');
  expect(page.url()).toMatch(/\/projects\?view=table$/);
  expect(signedInTimes(member)).toBe(1);
});

test('whoever wants to ask about a project reads who asks, and goes on with their question', async () => {
  const member = newcomer();
  const page = await open('/projects/repair-cafe/discussion');
  await Promise.all([page.waitForURL(/\/sign-in/), page.getByRole('link', { name: 'Frage dazu stellen' }).click()]);
  const main = page.getByRole('main');
  expect(await main.innerText()).toContain('Fragen stellen Mitglieder');
  expect(await main.innerText()).toMatch(/Sie möchten etwas zu „.*Repair.*“ fragen\./);
  expect(await page.getByRole('link', { name: 'So werden Sie Mitglied' }).getAttribute('href')).toBe('/join');
  await ask(page, member);
  await page.getByLabel('Code aus der E-Mail').fill((await mailTo(member.email)).code);
  await press(page, 'Anmelden');
  expect(page.url()).toMatch(/\/forum\/new\?about=project:repair-cafe$/);
  expect(await barriers(await browser.open('/en/sign-in?next=/en/forum/new'))).toEqual([]);
});

test.each(['/guides', '/forum/newest', 'https://evil.example/forum/new', '//x'])(
  'whoever comes to the door from %s is told nothing of asking',
  async (next) => {
    const page = await open(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(await page.getByRole('main').innerText()).not.toContain('Fragen stellen');
  },
);

test('one signs in with the link of a mail; to open it changes nothing, and it works once', async () => {
  const member = newcomer();
  const page = await open('/sign-in?next=/guides');
  await ask(page, member);
  const { path } = await mailTo(member.email);
  for (let times = 0; times < 2; times++) await page.goto(path);
  expect(signedInTimes(member)).toBe(0);
  expect(await page.getByText(`Willkommen, ${member.name}`).count()).toBe(1);
  await press(page, 'Jetzt anmelden');
  expect(pathOf(page)).toBe('/guides');
  expect(signedInTimes(member)).toBe(1);
  const again = await open(path);
  expect(await again.getByRole('heading', { level: 1 }).innerText()).toBe('Dieser Link gilt nicht mehr');
  expect(await barriers(await browser.open(`/en${path}`))).toEqual([]);
});

test('on another device one types the address beside the code', async () => {
  const member = newcomer();
  await ask(await open('/sign-in'), member);
  const page = await open('/en/sign-in/code');
  await page.getByLabel('E-mail address').fill(member.email);
  await page.getByLabel('Code from the e-mail').fill((await mailTo(member.email)).code);
  await press(page, 'Sign in');
  expect(signedInTimes(member)).toBe(1);
});

test('a wrong code is refused, and another mail can be asked for', async () => {
  const member = newcomer();
  const page = await browser.open('/sign-in');
  await ask(page, member);
  const { code } = await mailTo(member.email);
  await page.getByLabel('Code aus der E-Mail').fill(code === '000000' ? '000001' : '000000');
  await press(page, 'Anmelden');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('problems');
  expect(await page.title()).toMatch(/^Fehler: /);
  expect(await barriers(page)).toEqual([]);
  expect(signedInTimes(member)).toBe(0);
  await page.getByRole('link', { name: 'Adresse noch einmal eingeben' }).click();
  await ask(page, member);
  await mailTo(member.email, 2);
});

test('an address without an account sees the same page, and gets no mail', async () => {
  const email = 'niemand@example.org';
  const page = await open('/sign-in');
  await ask(page, { email } as Member);
  expect(pathOf(page)).toBe('/sign-in/code');
  expect(await page.getByText(`Wir haben eine E-Mail an ${email} geschickt.`).count()).toBe(1);
  await mailTo(await askSomebody());
  expect(mailsTo(email)).toEqual([]);
});

/** Somebody whose mail was posted later than any before: once it is there, no earlier one is still to come. */
async function askSomebody(): Promise<string> {
  const member = newcomer();
  await ask(await open('/sign-in'), member);
  return member.email;
}

test('whoever has a password may use it; a wrong one is not shown again, and the focus is on what to mend', async () => {
  const member = await withPassword();
  const before = signedInTimes(member);
  const page = await browser.open('/sign-in?next=/guides');
  await page.getByLabel('E-Mail-Adresse').fill(member.email);
  await press(page, 'Mit Passwort anmelden');
  expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe(member.email);
  expect(page.url()).not.toContain('@');
  await page.getByLabel('Passwort').fill('falsch geraten');
  await press(page, 'Anmelden');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('problems');
  expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe(member.email);
  expect(await page.getByLabel('Passwort').inputValue()).toBe('');
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Passwort').fill(PASSWORD);
  await press(page, 'Anmelden');
  expect(pathOf(page)).toBe('/guides');
  expect(signedInTimes(member)).toBe(before + 1);
});

test('one signs out by a button; to open the page changes nothing', async () => {
  const member = newcomer();
  const page = await browser.open('/sign-out', { ...(await as(member)), javaScriptEnabled: false });
  await page.reload();
  expect(signedInTimes(member)).toBe(1);
  await press(page, 'Abmelden');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sie sind abgemeldet');
  expect(signedInTimes(member)).toBe(0);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('session');
});

test('whoever is signed in does not stand before the door again', async () => {
  const page = await browser.open('/sign-in?next=/guides', await as('ruth'));
  expect(pathOf(page)).toBe('/guides');
});
