import { eq } from 'drizzle-orm';
import { expect, inject, test } from 'vitest';
import { mails } from '../../db/schema/mail.ts';
import { members } from '../../db/schema/members.ts';
import { memberById } from '../../src/features/members/find.ts';
import { findInvitation } from '../../src/features/members/invitation.ts';
import { inviteNeighbour } from '../../src/features/members/invite.ts';
import { useBrowser } from '../support/browser.ts';
import { lostMail } from '../support/lost-mail.ts';
import { as, cookieOf } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';
import { startSiteWithMail } from '../support/site-with-mail.ts';
import { request } from '../support/request.ts';

const browser = useBrowser();

async function statusOf(path: string, who?: Parameters<typeof cookieOf>[0]): Promise<number> {
  const headers = who ? { cookie: await cookieOf(who) } : {};
  return (await fetch(`${inject('siteUrl')}${path}`, { headers, redirect: 'manual' })).status;
}

test('the overview says what waits, and leads there', async () => {
  request('Wilma Wartet');
  const page = await browser.open('/admin', await as('emre'));
  await page.getByRole('link', { name: /Anfragen? wart/ }).click();
  await page.getByRole('heading', { name: 'Wilma Wartet' }).waitFor();
});

test('a moderator lets somebody in with a word, and the request is gone', async () => {
  const { id, email } = request('Anton Anfrage');
  const page = await browser.open('/admin/requests', { ...(await as('emre')), javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Anton Anfrage antworten' }).click();
  await page.getByLabel('Ein Wort dazu').fill('Willkommen im Stadtteil.');
  await page.getByRole('button', { name: 'Aufnehmen' }).click();
  expect(new URL(page.url()).pathname).toBe('/admin/requests');
  expect(await page.getByText('Anton Anfrage').count()).toBe(0);
  expect(await statusOf(`/admin/requests/${String(id)}`, 'emre')).toBe(404);
  const kinds = siteStore().select().from(mails).where(eq(mails.recipient, email)).all();
  expect(kinds.map(({ kind }) => kind)).toContain('request_accepted');
});

test('to turn somebody down takes a reason: without one nothing happens', async () => {
  const { id, email } = request('Berta Bittet');
  const page = await browser.open(`/admin/requests/${String(id)}/refusal`, await as('emre'));
  await page.getByLabel('Warum passt es nicht?').evaluate((field) => field.removeAttribute('required'));
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Anfrage ablehnen' }).click();
  expect((await answer).status()).toBe(422);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('problems');
  expect(await statusOf(`/admin/requests/${String(id)}`, 'emre')).toBe(200);
  await page.getByLabel('Warum passt es nicht?').fill('Das ist Werbung.');
  await page.getByRole('button', { name: 'Anfrage ablehnen' }).click();
  await page.waitForURL('**/admin/requests');
  const kinds = siteStore().select().from(mails).where(eq(mails.recipient, email)).all();
  expect(kinds.map(({ kind }) => kind)).toContain('request_declined');
});

test('a member is found, suspended and let back in, and reads on their own page why', async () => {
  const person = newcomer('Sascha Streit');
  const page = await browser.open('/admin/members', await as('emre'));
  await page.getByLabel('Name, Wort oder E-Mail').fill('sascha');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await page.getByRole('link', { name: 'Sascha Streit' }).first().click();
  await page.goto(`/admin/members/${String(person.id)}/suspension`);
  await page.getByLabel('Warum?').fill('Hat andere beschimpft.');
  await page.getByRole('button', { name: 'Konto sperren' }).click();
  await page.getByText('Hat andere beschimpft.').waitFor();
  expect(memberById(siteStore(), person.id, new Date())?.suspendedUntil).toBeDefined();
  await page.getByRole('link', { name: 'Sperre aufheben' }).click();
  await page.getByLabel('Warum?').fill('Hat sich entschuldigt.');
  await page.getByRole('button', { name: 'Sperre aufheben' }).click();
  await page.getByText('Dieses Konto ist nicht gesperrt.').waitFor();
});

test('a moderator takes back an open invitation of somebody else, from the tree, with a reason', async () => {
  const inviter = newcomer('Ines Inviter');
  const { id, token } = inviteNeighbour(siteStore(), inviter, { locale: 'de' }, new Date());
  const page = await browser.open(`/admin/invitations?from=${String(inviter.id)}`, await as('emre'));
  await page.getByRole('link', { name: /^Einladung von Ines Inviter zurücknehmen/ }).click();
  await page.getByLabel('Warum?').fill('Der Link steht auf einer Werbeseite.');
  await page.getByRole('button', { name: 'Einladung zurücknehmen' }).click();
  await page.waitForURL(/\/admin\/invitations$/);
  expect(findInvitation(siteStore(), token, new Date())?.state).toBe('revoked');
  expect(await statusOf(`/admin/invitations/${String(id)}`, 'emre')).toBe(200);
  const letters = siteStore().select().from(mails).where(eq(mails.memberId, inviter.id)).all();
  expect(letters.map(({ kind }) => kind)).toContain('invitation_withdrawn');
});

test('an administrator gives and withdraws a role; without a choice the page says what is missing', async () => {
  const { id } = newcomer('Rita Rolle');
  const page = await browser.open(`/admin/members/${String(id)}/roles`, await as('hanna'));
  await page.getByLabel('Warum?').fill('Schreibt gern.');
  await page.getByRole('button', { name: 'Aufgabe geben' }).click();
  await page.locator('#problems').waitFor();
  expect(await page.getByLabel('Warum?').inputValue()).toBe('Schreibt gern.');
  expect(memberById(siteStore(), id, new Date())?.roles).toEqual([]);
  await page.getByLabel(/^Redaktion/).check();
  await page.getByRole('button', { name: 'Aufgabe geben' }).click();
  await page.getByRole('link', { name: 'Redaktion: Aufgabe entziehen' }).click();
  await page.getByLabel('Warum?').fill('Zieht weg.');
  await page.getByRole('button', { name: 'Aufgabe entziehen' }).click();
  await page.getByText('Keine besondere Aufgabe.').waitFor();
  await page.getByText('Zieht weg.').waitFor();
});

test('the last administrator is told to find another one first', async () => {
  // Other tests let administrators into the site that all share.
  const { url, db } = await startSiteWithMail();
  const path = `/admin/members/${String(onSite('hanna').id)}/roles/admin`;
  const page = await browser.open(path, { baseURL: url, ...(await as('hanna', db)) });
  await page.getByText('Das ist die letzte Person in der Administration.').waitFor();
  expect(await page.getByRole('button', { name: 'Aufgabe entziehen' }).count()).toBe(0);
});

test('a mail that did not arrive is shown with its error, and tried again', async () => {
  const id = lostMail(false);
  const page = await browser.open('/admin/mail?state=gave_up', await as('hanna'));
  await page.locator(`a[href="/admin/mail/${String(id)}"]`).click();
  await page.getByText('550 no such mailbox').waitFor();
  await page.getByText('Streng vertraulich').waitFor();
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await page.getByText('nicht angekommen').waitFor({ state: 'detached' });
  expect(siteStore().select().from(mails).where(eq(mails.id, id)).get()?.gaveUpAt).toBeNull();
});

test('a mail that signs somebody in shows nothing of what it says', async () => {
  const id = lostMail(true);
  const page = await browser.open(`/admin/mail/${String(id)}`, await as('hanna'));
  const text = await page.locator('main').innerText();
  expect(text).toContain('Mit dieser E-Mail kann man sich anmelden.');
  expect(text).not.toContain('Streng vertraulich');
  expect(text).not.toContain('Ihre neue Aufgabe');
});

const MODERATORS = ['/admin', '/admin/requests', '/admin/members', '/admin/members/1', '/admin/invitations'];
const ADMINS = ['/admin/mail', '/admin/acts', '/admin/members/3/roles', '/admin/members/3/roles/editor'];
const NOWHERE = [
  '/admin/members/0',
  '/admin/members/x',
  '/admin/members/99999',
  '/admin/mail/0',
  '/admin/requests/1e3',
];

test('moderators and administrators have rooms; for others there are none, and who is signed out is led to the door', async () => {
  for (const path of MODERATORS) {
    const seen = [statusOf(path, 'hanna'), statusOf(path, 'emre'), statusOf(path, 'tomasz'), statusOf(path, 'ruth')];
    expect([path, ...(await Promise.all([...seen, statusOf(path)]))]).toEqual([path, 200, 200, 404, 404, 303]);
  }
  for (const path of ADMINS) {
    const seen = [statusOf(path, 'hanna'), statusOf(path, 'emre'), statusOf(path, 'ruth'), statusOf(path)];
    expect([path, ...(await Promise.all(seen))]).toEqual([path, 200, 404, 404, 303]);
  }
  for (const path of NOWHERE) expect([path, await statusOf(path, 'hanna')]).toEqual([path, 404]);
});

test('a moderator does not get to suspend who is guarded, not even by address', async () => {
  const hanna = siteStore()
    .select({ id: members.id })
    .from(members)
    .where(eq(members.email, onSite('hanna').email));
  const path = `/admin/members/${String(hanna.get()?.id)}/suspension`;
  expect(await statusOf(path, 'emre')).toBe(404);
  const body = new URLSearchParams({ days: '7', reason: 'Rache.' });
  const headers = { cookie: await cookieOf('emre'), origin: inject('siteUrl') };
  const answer = await fetch(`${inject('siteUrl')}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
  expect(answer.status).toBe(404);
  expect(onSite('hanna').suspendedUntil).toBeUndefined();
});
