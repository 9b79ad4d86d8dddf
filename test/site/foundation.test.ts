import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Member } from '../../src/features/members/member.ts';
import { defaultCriteria } from '../../src/features/review/criteria/default-criteria.ts';
import { publishCriteria } from '../../src/features/review/criteria/publish-criteria.ts';
import { inviteReviewer } from '../../src/features/review/foundations/invite-reviewer.ts';
import { endOffice } from '../../src/features/review/foundations/leave-office.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { letIn } from '../../src/features/auth/let-in.ts';
import { appCode, visitor } from '../support/door.ts';
import { newFoundation } from '../support/foundation-site.ts';
import { mailTo } from '../support/mailbox.ts';
import { nameInOffice } from '../support/newcomers.ts';
import { look } from '../support/send-form.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const pathOf = (page: Page) => new URL(page.url()).pathname;

/** From the page that begins it to the one with the recovery codes. */
async function setUpApp(page: Page): Promise<void> {
  await press(page, 'Jetzt einrichten');
  const secret = (await page.locator('.secret').innerText()).replace(/\s/g, '');
  await page.getByLabel('Code aus der App').fill(appCode(secret, new Date()));
  await press(page, 'Einrichten');
}

test('an admin lets a foundation in; its lead comes by the letter, sets up an app, and invites a reviewer', async () => {
  const lead = newcomer(nameInOffice());
  const admin = await browser.open('/admin/foundations', { ...(await as('hanna')), javaScriptEnabled: false });
  await admin.getByRole('link', { name: 'Stiftung aufnehmen' }).click();
  await admin.getByLabel('Name', { exact: true }).fill(lead.name);
  await press(admin, 'Mitglied suchen');
  const name = `Stiftung Lindenhof ${String(Date.now())}`;
  await admin.getByLabel('Name der Stiftung').fill(name);
  await admin.getByLabel('Wofür sie da ist').fill('Wir fördern Netzwerke, die bleiben.');
  await press(admin, 'Aufnehmen und fragen');
  expect(await admin.getByRole('status').textContent()).toContain('unterwegs');
  expect(await admin.getByText(`gefragt: ${lead.name}`).count()).toBe(1);

  const { path } = await mailTo(lead.email);
  const at = path.replace(/\/invitation$/, '');
  const page = await browser.open(path, { ...(await as(lead)), javaScriptEnabled: false });
  expect(await headingOf(page)).toBe(`${name}: Möchten Sie die Begutachtungen leiten?`);
  await press(page, 'Ja, ich bin dabei');
  await page.goto(`${at}/reviewers`);
  expect(pathOf(page)).toBe('/me/second-factor');
  await setUpApp(page);
  const other = newcomer(nameInOffice());
  await page.goto(`${at}/reviewers`);
  expect(await page.getByText('Sie leiten allein.').count()).toBe(1);
  await page.getByLabel('Name', { exact: true }).fill(other.name);
  await press(page, 'Mitglied suchen');
  await press(page, 'Einladen');
  expect(await page.getByRole('status').textContent()).toContain('unterwegs');
  expect(await page.getByText(other.name).count()).toBe(1);
  expect((await mailTo(other.email)).path).toBe(`${at}/invitation`);
});

/** What everyone finds at the rooms of a foundation, in the order of `ROOMS`. */
const ROOMS = ['/reviewers', '/change', '/criteria', '/grants', '/log'];
async function roomsFor(at: string, who: Member): Promise<number[]> {
  const answers = await Promise.all(ROOMS.map((room) => get(`${at}${room}`, who)));
  return answers.map(({ status }) => status);
}

test('a foundation’s rooms are there for its own people, and for each as far as their task goes', async () => {
  const { foundation, at, lead, reviewer } = newFoundation();
  const other = newFoundation();
  const nothing = ROOMS.map(() => 404);
  expect(await roomsFor(at, lead)).toEqual([200, 200, 200, 200, 200]);
  expect(await roomsFor(at, reviewer)).toEqual([200, 403, 403, 403, 200]);
  for (const stranger of [other.lead, other.reviewer, onSite('hanna'), onSite('emre'), onSite('ruth')]) {
    expect(await roomsFor(at, stranger)).toEqual(nothing);
    expect((await post(`${at}/reviewers`, { memberId: String(stranger.id) }, stranger)).status).toBe(404);
  }
  // A reviewer knows of the rooms, and changes nothing there; the lead is nobody's to put out.
  expect((await post(`${at}/reviewers`, { memberId: String(onSite('ruth').id) }, reviewer)).status).toBe(403);
  expect((await post(`${at}/reviewers/${String(lead.id)}`, {}, reviewer)).status).toBe(404);
  expect((await post(`${at}/reviewers/${String(reviewer.id)}/lead`, {}, reviewer)).status).toBe(403);
  endOffice(siteStore(), lead, foundation.id, reviewer.id, new Date());
  expect(await roomsFor(at, reviewer)).toEqual(nothing);
});

test('a foundation without a name, or with a number of no register, is not let in', async () => {
  const fields = { about: 'Wir fördern.', lang: 'de', leadId: String(newcomer().id), orgId: 'HRB 123' };
  const answer = await post('/admin/foundations/new?q=Nele', fields, 'hanna');
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Wir fördern.');
  for (const field of ['#name', '#orgId']) expect(page).toContain(`href="${field}"`);
});

test('a reviewer without an app finds nothing but the way to one', async () => {
  const { at, reviewer } = newFoundation();
  const { token } = await letIn(siteStore(), visitor, reviewer, new Date());
  const answer = await look(`${at}/reviewers`, `session=${token}`);
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/sign-in/second-factor?next=${encodeURIComponent(`${at}/reviewers`)}`,
  ]);
});

test('the lead changes name and text, the address stays, and the history says so', async () => {
  const { foundation, at, lead, reviewer } = newFoundation();
  const page = await browser.open(`${at}/change`, { ...(await as(lead)), javaScriptEnabled: false });
  await page.getByLabel('Name der Stiftung').fill(`${foundation.name} neu`);
  await press(page, 'Speichern');
  expect([pathOf(page), await headingOf(page)]).toEqual([at, `${foundation.name} neu`]);
  const log = await (await get(`${at}/log`, reviewer)).text();
  expect(log).toContain(`Der Name davor: ${foundation.name}`);
  expect(log).toContain(lead.name);
  expect((await post(`${at}/change`, { name: '', about: 'Wir fördern.' }, lead)).status).toBe(422);
});

test('the only lead reads why they cannot go', async () => {
  const { at, lead } = newFoundation();
  const page = await (await get(`${at}/reviewers/${String(lead.id)}`, lead)).text();
  expect(page).toContain('Sie leiten allein.');
  expect(page).not.toContain('<button class="button primary">Aufgabe beenden');
});

test('the lead changes the criteria, and what stood before can still be read', async () => {
  const { at, lead } = newFoundation();
  const page = await browser.open(`${at}/criteria`, { ...(await as(lead)), javaScriptEnabled: false });
  await page.getByText('1. Bereiche am Tisch').click();
  await page.locator('#title_1').fill('Alle am Tisch');
  await page.locator('#words_1_2').fill('');
  await press(page, 'Neue Fassung veröffentlichen');
  expect(await page.getByRole('alert').getByRole('link').textContent()).toBe(
    'Bereiche am Tisch: Stufe 2: was man sieht',
  );
  await page.locator('#words_1_2').fill('Zwei von dreien kommen.');
  await press(page, 'Neue Fassung veröffentlichen');
  expect(pathOf(page)).toBe(at);
  expect(await page.getByRole('status').innerText()).toMatch(/Fassung 2 ist veröffentlicht, am/);
  expect(await page.getByText('Anders als vorher: Alle am Tisch').count()).toBe(1);
  expect(await (await get(`${at}?published`)).text()).not.toContain('Anders als vorher');
  expect(await page.getByRole('heading', { name: 'Alle am Tisch' }).count()).toBe(1);
  await page.getByRole('link', { name: 'Fassung 1', exact: true }).click();
  expect(await page.getByRole('heading', { name: 'Bereiche am Tisch' }).count()).toBe(1);
  expect(await (await get(at)).text()).toContain('Zwei von dreien kommen.');
});

test('of two who change the criteria at once, the second reads what the first has published, and can then publish', async () => {
  const { foundation, at, lead } = newFoundation();
  const page = await browser.open(`${at}/criteria`, { ...(await as(lead)), javaScriptEnabled: false });
  await page.getByText('1. Bereiche am Tisch').click();
  await page.locator('#title_1').fill('Alle am Tisch');
  const criteria = defaultCriteria('de').slice(1);
  publishCriteria(siteStore(), lead, foundation.id, { version: 1, lang: 'de', criteria }, new Date());
  await press(page, 'Neue Fassung veröffentlichen');
  expect(await page.locator('main').innerText()).toContain('Weggelassen wurde: Bereiche am Tisch');
  await press(page, 'Neue Fassung veröffentlichen');
  expect(pathOf(page)).toBe(at);
  expect(await page.getByRole('heading', { name: 'Alle am Tisch' }).count()).toBe(1);
});

test.each(['', '/en'])('nothing on these pages keeps anybody out, or is wider than a phone (%s)', async (language) => {
  const { foundation, at, lead, reviewer } = newFoundation();
  const asked = newcomer(nameInOffice());
  const [db, now] = [siteStore(), new Date()];
  inviteReviewer(db, lead, foundation.id, { memberId: asked.id, words: 'Wir brauchen Sie.' }, now);
  const rooms = ['', ...ROOMS, '/reviewers?q=a', `/reviewers/${String(reviewer.id)}`];
  const acts = [`/reviewers/${String(reviewer.id)}/lead`, `/reviewers/${String(asked.id)}/invitation`];
  const pages = [...rooms, ...acts].map((room) => `${language}${at}${room}`);
  const page = await browser.open('/about', { ...(await as(lead)), reducedMotion: 'reduce', width: 320 });
  expect(await barriersOn(page, [`${language}/foundations`, ...pages])).toEqual([]);
  for (const path of pages) {
    await page.goto(path);
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
  }
  const guest = await browser.open('/about', { ...(await as(asked)), reducedMotion: 'reduce' });
  expect(await barriersOn(guest, [`${language}${at}/invitation`])).toEqual([]);
});
