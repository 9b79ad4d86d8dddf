import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { revokeInvitation, inviteNeighbour } from '../../src/features/members/invite.ts';
import { memberByEmail } from '../../src/features/members/find.ts';
import { waitingRequests } from '../../src/features/members/join-request.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { press } from '../support/press.ts';
import { mailTo } from '../support/mailbox.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const find = (email: string) => memberByEmail(siteStore(), email, new Date());
let count = 0;
const newAddress = () => `gast-${String(Date.now())}-${String((count += 1))}@example.org`;

/** An invitation of somebody who has not invited anybody yet. */
function invite(words: { note?: string; district?: string; email?: string } = {}) {
  const inviter = newcomer('Ines Inviter');
  const input = { email: undefined, note: undefined, district: undefined, locale: 'de', ...words } as const;
  return { inviter, ...inviteNeighbour(siteStore(), inviter, input, new Date()) };
}

test.each([true, false])(
  'an invited guest joins and confirms the address (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { inviter, token } = invite({ note: 'Komm zum Treffen.', district: 'degerloch' });
    const email = newAddress();
    const page = await browser.open(`/join/${token}`, { javaScriptEnabled });
    expect(await headingOf(page)).toBe(`${inviter.name} lädt Sie ein`);
    expect(await page.getByText('Komm zum Treffen.').count()).toBe(1);
    expect(await page.getByLabel('Stadtbezirk').inputValue()).toBe('degerloch');
    await page.getByLabel('Ihr Name').fill('Gitte Gast');
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await press(page, 'Mitglied werden');
    expect(new URL(page.url()).pathname).toBe('/sign-in/code');
    expect(find(email)).not.toHaveProperty('confirmedAt');
    await page.goto((await mailTo(email)).path);
    await press(page, 'Jetzt anmelden');
    expect(find(email)).toMatchObject({
      name: 'Gitte Gast',
      district: 'degerloch',
      confirmedAt: expect.any(Date) as Date,
    });
  },
);

test('what is wrong stands beside its field, what was typed stays, and nobody is made', async () => {
  const { token } = invite();
  const page = await browser.open(`/en/join/${token}`);
  const email = newAddress();
  await page.getByLabel('Your name').fill('123');
  await page.getByLabel('E-mail address').fill(email);
  await press(page, 'Become a member');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('problems');
  expect(await page.getByLabel('E-mail address').inputValue()).toBe(email);
  expect(await page.getByLabel('Your name').getAttribute('aria-invalid')).toBe('true');
  expect(await barriers(page)).toEqual([]);
  expect(find(email)).toBeUndefined();
});

test.each(['de', 'en'])('nothing on an invitation keeps anybody out (%s)', async (locale) => {
  const { token } = invite({ note: 'Bis bald.' });
  const page = await browser.open(locale === 'de' ? `/join/${token}` : `/en/join/${token}`);
  expect(await barriers(page)).toEqual([]);
});

test('an invitation that was used, taken back or made up says so', async () => {
  const { inviter, id, token } = invite();
  revokeInvitation(siteStore(), inviter, id, new Date());
  for (const path of [`/join/${token}`, '/join/AAAA']) {
    const page = await browser.open(path);
    expect(await headingOf(page)).toBe('Diese Einladung gilt nicht mehr');
    expect(await barriers(page)).toEqual([]);
  }
});

test('a member who opens an invitation is told that it is for somebody else', async () => {
  const { token } = invite();
  const page = await browser.open(`/join/${token}`, await as('ruth'));
  expect(await page.getByText('Sie sind als Ruth Kessler angemeldet.').count()).toBe(1);
});

test('a request is confirmed by a button, and reaches the moderators once', async () => {
  const email = newAddress();
  const page = await browser.open('/join', { javaScriptEnabled: false });
  await page.getByLabel('Ihr Name').fill('Rike Rufer');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page
    .getByLabel('Warum möchten Sie mitmachen?')
    .fill('Wir bauen in der Ostendstraße ein Nachbarschaftscafé auf.');
  await press(page, 'Anfrage schicken');
  const { path } = await mailTo(email);
  const waiting = () => waitingRequests(siteStore(), onSite('emre')).filter((request) => request.email === email);
  for (let times = 0; times < 2; times++) await page.goto(path);
  expect(waiting()).toEqual([]);
  await press(page, 'Anfrage bestätigen');
  expect(await headingOf(page)).toBe('Ihre Anfrage ist angekommen');
  expect(waiting()).toHaveLength(1);
  await page.goto(path);
  expect(await headingOf(page)).toBe('Dieser Link gilt nicht mehr');
});
