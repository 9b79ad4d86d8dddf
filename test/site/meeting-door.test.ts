import { and, eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { attendance } from '../../db/schema/meetings.ts';
import { wasThere } from '../../src/features/meetings/attendees.ts';
import { doorForm, tickOff } from '../../src/features/meetings/tick-off.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { heldOnSite } from '../support/site-meetings.ts';
import { onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

/** A meeting at whose door Samira was ticked off by Ruth. */
function held(): number {
  const { id } = heldOnSite().meeting;
  const values = doorForm.parse({ memberId: String(onSite('samira').id), came: 'yes' });
  tickOff(siteStore(), onSite('ruth'), id, values, new Date());
  return id;
}

const isThere = (id: number) => wasThere(siteStore(), onSite('samira'), id);
const tick = (page: Page) => page.getByRole('button', { name: /^Samira Haddad/ });
const unsent = (page: Page) => page.getByText('noch nicht gesendet');

/** Nothing that the page sends arrives. */
const loseAll = (page: Page) =>
  page.route('**/door', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));

test('a tick at the door is sent while one goes on, and the page counts with it', async () => {
  const id = held();
  const page = await browser.open(`/meetings/${String(id)}/door`, { width: 360, ...(await as('ruth')) });
  await tick(page).click();
  await expect.poll(() => isThere(id)).toBe(false);
  await page.getByText('0 da', { exact: true }).waitFor();
  expect(await tick(page).getAttribute('aria-pressed')).toBe('false');
  expect(await tick(page).locator('svg').isVisible()).toBe(false);
  await tick(page).click();
  expect(await tick(page).locator('svg').isVisible()).toBe(true);
});

test('what is ticked without a connection is said, kept over a new start of the page, and sent later', async () => {
  const id = held();
  const page = await browser.open(`/meetings/${String(id)}/door`, { width: 360, ...(await as('ruth')) });
  await loseAll(page);
  await tick(page).click();
  await unsent(page).waitFor();
  expect(isThere(id)).toBe(true);
  await page.getByLabel('Gäste ohne Konto').fill('4');
  await page.getByRole('button', { name: 'Zahl speichern' }).click();
  await page.getByText('2 Einträge sind noch nicht gesendet').waitFor();
  await page.reload();
  expect(await tick(page).getAttribute('aria-pressed')).toBe('false');
  expect(await page.getByLabel('Gäste ohne Konto').inputValue()).toBe('4');
  await page.unroute('**/door');
  await page.getByRole('button', { name: 'Jetzt senden' }).click();
  await unsent(page).waitFor({ state: 'hidden' });
  expect(isThere(id)).toBe(false);
  await page.getByText('4 da, davon 4 Gäste ohne Konto').waitFor();
});

test('whoever was taken off the list and is taken off again leads nobody to another page', async () => {
  const id = held();
  const page = await browser.open(`/meetings/${String(id)}/door`, await as('ruth'));
  await tick(page).click();
  await page.getByText('0 da', { exact: true }).waitFor();
  await post(`/meetings/${String(id)}/door`, { memberId: String(onSite('samira').id), came: 'no' }, 'ruth');
  const answers = page.waitForResponse((one) => one.request().method() === 'POST');
  await page.evaluate(() => {
    const next = document.querySelector<HTMLInputElement>('[data-tick^=came] [name=came]');
    if (next) next.value = 'no';
  });
  await tick(page).click();
  expect((await answers).status()).toBe(303);
  await page.getByRole('heading', { name: 'Liste für die Tür' }).waitFor();
});

test('a phone that wakes up late overwrites no newer number, and shows it', async () => {
  const id = held();
  const page = await browser.open(`/meetings/${String(id)}/door`, await as('ruth'));
  await loseAll(page);
  await page.getByLabel('Gäste ohne Konto').fill('4');
  await page.getByRole('button', { name: 'Zahl speichern' }).click();
  await unsent(page).waitFor();
  await post(`/meetings/${String(id)}/door`, { guestsCounted: '7' }, 'ruth');
  await page.unroute('**/door');
  await page.getByRole('button', { name: 'Jetzt senden' }).click();
  await page.getByText('Inzwischen hat jemand eine neuere Zahl gespeichert').waitFor();
  expect(await page.getByLabel('Gäste ohne Konto').inputValue()).toBe('7');
  expect(await (await get(`/meetings/${String(id)}/door`, 'ruth')).text()).toContain('davon 7 Gäste ohne Konto');
});

test('a connection that has died is not waited for without end', async () => {
  const id = held();
  const page = await browser.open(`/meetings/${String(id)}/door`, await as('ruth'));
  await page.evaluate(() => {
    const patient = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => patient(milliseconds / 100);
  });
  await page.route('**/door', (route) => (route.request().method() === 'POST' ? undefined : route.continue()));
  await tick(page).click();
  await unsent(page).waitFor();
  await page.unroute('**/door');
  await page.getByRole('button', { name: 'Jetzt senden' }).click();
  await expect.poll(() => isThere(id)).toBe(false);
});

test('two pages of one device keep what both could not send', async () => {
  const id = held();
  const at = `/meetings/${String(id)}/door`;
  const one = await browser.open(at, await as('ruth'));
  const other = await one.context().newPage();
  await other.goto(one.url());
  await loseAll(one);
  await loseAll(other);
  await tick(one).click();
  await unsent(one).waitFor();
  await other.getByLabel('Gäste ohne Konto').fill('4');
  await other.getByRole('button', { name: 'Zahl speichern' }).click();
  for (const page of [one, other]) await page.getByText('2 Einträge sind noch nicht gesendet').waitFor();
  await one.close();
  await other.unroute('**/door');
  await other.getByRole('button', { name: 'Jetzt senden' }).click();
  await unsent(other).waitFor({ state: 'hidden' });
  expect(isThere(id)).toBe(false);
});

test('what the server refuses comes back with its reason', async () => {
  const page = await browser.open(`/meetings/${String(held())}/door`, await as('ruth'));
  await page.getByLabel('Gäste ohne Konto').fill('acht');
  await page.getByRole('button', { name: 'Zahl speichern' }).click();
  await page.locator('#problems').waitFor();
  expect(await page.getByLabel('Gäste ohne Konto').inputValue()).toBe('acht');
});

test('without a script each press is a form of its own', async () => {
  const id = held();
  const at = `/meetings/${String(id)}/door`;
  const page = await browser.open(at, { javaScriptEnabled: false, ...(await as('ruth')) });
  await press(page, 'Samira Haddad da');
  expect(isThere(id)).toBe(false);
});

test('the numbers of a meeting agree with its names: guests without an account are said to be that', async () => {
  const id = held();
  const at = `/meetings/${String(id)}`;
  await post(`${at}/door`, { guestsCounted: '3' }, 'ruth');
  const page = await (await get(at, 'ruth')).text();
  expect(page).toContain('4 Personen waren da, davon 3 Gäste ohne Konto');
  expect(page).toMatch(/<li[^>]*>\s*3 Gäste ohne Konto/);
  expect(await (await get(`${at}/minutes`, 'ruth')).text()).toContain(
    'Anwesend (4): Samira Haddad und 3 Gäste ohne Konto',
  );
});

test.each([true, false])('guests whom somebody announced count with one press, with a script: %s', async (script) => {
  const id = held();
  const at = `/meetings/${String(id)}`;
  const of = and(eq(attendance.meetingId, id), eq(attendance.memberId, onSite('samira').id));
  siteStore().update(attendance).set({ guests: 2, cameAt: null }).where(of).run();
  const page = await browser.open(`${at}/door`, { width: 360, javaScriptEnabled: script, ...(await as('ruth')) });
  await tick(page).click();
  await page.getByText('3 da, davon 2 Gäste ohne Konto').waitFor();
  expect(await page.getByText('Angekündigte Gäste zählen schon mit').isVisible()).toBe(true);
  if (script) expect(await barriers(page)).toEqual([]);
  if (!script) await tick(page).click();
  await page.getByLabel('Gäste von Samira Haddad').selectOption('und ein Gast');
  if (!script) await tick(page).click();
  await page.getByText('2 da, davon 1 Gast ohne Konto').waitFor();
  await post(`${at}/door`, { guestsCounted: '3' }, 'ruth');
  const shown = await (await get(at, 'ruth')).text();
  expect(shown).toContain('5 Personen waren da, davon 4 Gäste ohne Konto');
  expect(shown).toMatch(/Samira Haddad[^]*und ein Gast[^]*3 weitere Gäste ohne Konto/);
  expect(await (await get(`${at}/minutes`, 'ruth')).text()).toContain(
    'Anwesend (5): Samira Haddad und 4 Gäste ohne Konto',
  );
});

test('a page that is looked at again shows what others ticked, and leaves what is typed', async () => {
  const id = held();
  const at = `/meetings/${String(id)}/door`;
  const page = await browser.open(at, await as('ruth'));
  const guests = page.getByLabel('Gäste ohne Konto');
  const lookAgain = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await post(at, { memberId: String(onSite('samira').id), came: 'no' }, 'ruth');
  await post(at, { guestsCounted: '7' }, 'ruth');
  await lookAgain();
  await page.getByText('7 da, davon 7 Gäste ohne Konto').waitFor();
  expect([await tick(page).getAttribute('aria-pressed'), await guests.inputValue()]).toEqual(['false', '7']);
  await guests.fill('8');
  await post(at, { guestsCounted: '9' }, 'ruth');
  await lookAgain();
  await page.getByText('9 da, davon 9 Gäste ohne Konto').waitFor();
  expect(await guests.inputValue()).toBe('8');
  await tick(page).click();
  await expect.poll(() => isThere(id)).toBe(true);
});

test('somebody who was let in by their name on another phone stands in the list without loading it anew', async () => {
  const id = held();
  const at = `/meetings/${String(id)}/door`;
  const page = await browser.open(at, { width: 360, ...(await as('ruth')) });
  const names = () => page.locator('[data-guests] .name').allInnerTexts();
  expect(await names()).toEqual(['Samira Haddad']);
  for (const who of ['joerg', 'tomasz'] as const) {
    await post(at, { memberId: String(onSite(who).id), came: 'yes' }, 'ruth');
  }
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('3 da', { exact: true }).waitFor();
  const [joerg, tomasz] = [onSite('joerg').name, onSite('tomasz').name];
  expect(await names()).toEqual([joerg, 'Samira Haddad', tomasz]);
  await page.getByRole('button', { name: new RegExp(`^${tomasz}`) }).click();
  await page.getByText('2 da', { exact: true }).waitFor();
  expect(wasThere(siteStore(), onSite('tomasz'), id)).toBe(false);
});
