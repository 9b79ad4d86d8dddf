import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Member } from '../../src/features/members/member.ts';
import { endWriting } from '../../src/features/review/end-writing.ts';
import { submitSheet } from '../../src/features/review/sheets/write-sheet.ts';
import { get } from '../support/as-somebody.ts';
import { barriers, barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { press } from '../support/press.ts';
import { sheetOn } from '../support/reviews.ts';
import { as, type Someone } from '../support/signed-in.ts';
import { heldOnSite, houseOnSite, reviewOnSite, type House } from '../support/site-reviews.ts';
import { onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const wordsOf = (page: Page) => page.getByRole('main').innerText();
const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status();

type Play = { house: House; open: (who: Someone, path: string) => Promise<Page> };

test.each([true, false])('one review from the first day to the reply (script: %s)', async (javaScriptEnabled) => {
  const house = await houseOnSite();
  const network = heldOnSite(house);
  const open = async (who: Someone, path: string) => browser.open(path, { ...(await as(who)), javaScriptEnabled });
  const play = { house, open };
  const lead = await open(house.lead, '/reviews');
  const at = await begins(lead, network.name);
  await isRecused(play, at);
  const reviewer = await writes(play, house.reviewer, at);
  await readsEarly(lead, at, house.reviewer);
  await writesOn(lead, at, 'Das sieht die Leitung.');
  expect(await wordsOf(lead)).toContain('Nur Vereine kommen.');
  await concludes(lead);
  await cannotReadYet(play, at);
  await closes(lead);
  await replies(play, at, network.name);
  await reviewer.goto(at);
  expect(await wordsOf(reviewer)).toContain('Wir sehen das anders.');
});

async function begins(page: Page, network: string): Promise<string> {
  await page.getByRole('link', { name: 'Begutachtung beginnen' }).click();
  await page.getByLabel('Welches Netzwerk?').selectOption({ label: network });
  await press(page, 'Begutachtung beginnen');
  expect(await headingOf(page)).toBe(`Sind Sie mit ${network} verbunden?`);
  expect(await page.getByRole('link', { name: 'Leitung dazuholen' }).count()).toBe(1);
  const [at = ''] = /\/reviews\/\d+/.exec(page.url()) ?? [];
  await page.getByLabel('Nein, ich bin nicht verbunden').check();
  await press(page, 'Erklärung abgeben');
  expect(await headingOf(page)).toBe(network);
  return at;
}

async function isRecused({ house, open }: Play, at: string): Promise<void> {
  const page = await open(house.other, at);
  await page.getByLabel('Ja, ich bin verbunden').check();
  await press(page, 'Erklärung abgeben');
  await page.getByRole('alert').getByRole('link', { name: 'Was ist es?' }).waitFor();
  await page.getByLabel('Was ist es?').fill('Meine Schwester arbeitet dort.');
  await press(page, 'Erklärung abgeben');
  expect(await headingOf(page)).toBe('Hier wirken Sie nicht mit');
  for (const room of ['/interest', '/sheet', '/report', '/conclusion'])
    expect(await statusOf(page, at + room)).toBe(404);
  await page.goto('/reviews');
  expect(await page.locator(`a[href="${at}"]`).count()).toBe(0);
}

/** A reviewer who declares, saves, hands in too early, and then the whole. */
async function writes({ open }: Play, who: Member, at: string): Promise<Page> {
  const page = await open(who, at);
  await page.getByLabel('Nein, ich bin nicht verbunden').check();
  await press(page, 'Erklärung abgeben');
  await page.getByRole('link', { name: 'Bewertungsbogen schreiben' }).click();
  await page.getByLabel('Woran sehen Sie das? (Bereiche am Tisch)').fill('Nur Vereine kommen.');
  await press(page, 'Bewertungsbogen abgeben');
  expect(await page.getByRole('alert').getByRole('listitem').count()).toBe(13);
  expect(await page.getByText('Bitte wählen Sie eine Stufe.').count()).toBeGreaterThanOrEqual(12);
  await page.goto(`${at}/sheet`);
  expect(await page.getByLabel('Woran sehen Sie das? (Bereiche am Tisch)').inputValue()).toBe('Nur Vereine kommen.');
  await fillIn(page, 'Ein gutes Netzwerk.');
  return page;
}

async function writesOn(page: Page, at: string, summary: string): Promise<void> {
  await page.goto(`${at}/sheet`);
  await fillIn(page, summary);
}

/** The second level of every criterion, by its code, which is what a keyboard would choose. */
async function fillIn(page: Page, summary: string): Promise<void> {
  for (const level of await page.locator('input[value=begun]').all()) await level.check();
  await page.getByLabel('Alles in allem').fill(summary);
  await press(page, 'Bewertungsbogen abgeben');
  // All criteria but one have no reason: it asks once, and says which.
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await page.title()).not.toContain('Fehler');
  const question = page.getByRole('region', { name: 'Möchten Sie ohne diese Begründungen abgeben?' });
  expect(await question.innerText()).toMatch(/Kriterien ohne Begründung: 1[12]\./);
  expect(await question.getByRole('link').count()).toBeGreaterThanOrEqual(11);
  await press(page, 'So abgeben');
  expect(await page.getByRole('status').innerText()).toContain('Ihr Bewertungsbogen ist abgegeben');
}

async function readsEarly(page: Page, at: string, { name }: Member): Promise<void> {
  await page.goto(at);
  const words = await wordsOf(page);
  expect(words).not.toMatch(/Nur Vereine kommen|Ein gutes Netzwerk|Bewertungsbogen abgegeben am/);
  expect(words).toContain(name);
}

async function concludes(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Abgabe schließen' }).first().click();
  await press(page, 'Abgabe schließen');
  await page.getByRole('link', { name: 'Ergebnis schreiben' }).click();
  expect(await wordsOf(page)).toContain('Nur Vereine kommen.');
  await page.getByLabel('Was Sie zusammen feststellen').fill('Das Netzwerk trägt.');
  await page.getByLabel('fördern, unter Bedingungen').check();
  await page.getByLabel('Was das für das Netzwerk heißt').fill('Suchen Sie eine zweite Quelle.');
  await press(page, 'Ergebnis speichern');
  expect(await wordsOf(page)).toContain('fördern, unter Bedingungen');
}

async function cannotReadYet({ open }: Play, at: string): Promise<void> {
  const page = await open('ruth', '/me');
  expect(await statusOf(page, at)).toBe(404);
  expect(await statusOf(page, `${at}/reply`)).toBe(404);
}

async function closes(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Abschließen' }).click();
  await press(page, 'Abschließen');
  expect(await wordsOf(page)).toContain('Das Netzwerk kann lesen und antworten');
}

async function replies({ open }: Play, at: string, network: string): Promise<void> {
  const page = await open('ruth', '/me');
  await page.locator(`a[href="${at}"]`).click();
  expect(await headingOf(page)).toBe(network);
  for (const word of ['Das Netzwerk trägt.', 'Nur Vereine kommen.', 'Suchen Sie eine zweite Quelle.'])
    expect(await wordsOf(page)).toContain(word);
  await page.getByRole('link', { name: 'Antwort schreiben' }).click();
  await page.getByLabel('Ihre Antwort').fill('Wir sehen das anders.');
  await press(page, 'Antwort abschicken');
  expect(await page.getByRole('region', { name: `Antwort von ${network}` }).innerText()).toContain('Wir sehen das');
  expect(await statusOf(page, `${at}/reply`)).toBe(409);
  await page.goto('/me');
  expect(await page.getByRole('link', { name: 'Begutachtungen' }).count()).toBe(1);
}

test('a sheet saves itself while one writes, and counts what has a level', async () => {
  const house = await houseOnSite();
  const { id } = reviewOnSite(house);
  const at = `/reviews/${id}/sheet`;
  const page = await browser.open(at, await as(house.reviewer));
  await page.getByRole('radio', { name: 'begonnen' }).first().check();
  await page.getByText('1 von 12 Kriterien haben eine Stufe').waitFor();
  await page.getByLabel('Alles in allem').fill('Wird noch.');
  await page.getByText(/Zuletzt gespeichert um \d/).waitFor();
  const other = await browser.open(at, await as(house.reviewer));
  expect(await other.getByLabel('Alles in allem').inputValue()).toBe('Wird noch.');
  await other.getByLabel('Alles in allem').fill('Im zweiten Fenster.');
  await press(other, 'Zwischenstand speichern');
  await page.getByLabel('Alles in allem').fill('Im ersten Fenster.');
  await page.getByText('So steht es gespeichert').waitFor();
  expect(await page.getByLabel('Alles in allem').inputValue()).toBe('Im ersten Fenster.');
  expect(await page.getByText('Im zweiten Fenster.').count()).toBe(1);
});

test('words that come after the lead has ended the writing are shown once more', async () => {
  const house = await houseOnSite();
  const review = reviewOnSite(house);
  const page = await browser.open(`/reviews/${review.id}/sheet`, {
    ...(await as(house.reviewer)),
    javaScriptEnabled: false,
  });
  await page.getByLabel('Alles in allem').fill('Ich war noch nicht fertig.');
  submitSheet(siteStore(), house.lead, review.id, sheetOn(siteStore(), review, house.lead), new Date());
  endWriting(siteStore(), house.lead, review.id, { reason: 'Wir haben es so besprochen.' }, new Date());
  await press(page, 'Zwischenstand speichern');
  expect(await wordsOf(page)).toMatch(/lässt sich nicht mehr ändern[^]*Ich war noch nicht fertig\./);
});

test('words are given back to a reviewer whose day has ended', async () => {
  const house = await houseOnSite();
  const { id } = reviewOnSite(house);
  const page = await browser.open(`/reviews/${id}/sheet`, { ...(await as(house.reviewer)), javaScriptEnabled: false });
  await page.getByLabel('Woran sehen Sie das? (Verbindung)').fill('Man kennt sich.');
  await page.context().clearCookies();
  await press(page, 'Bewertungsbogen abgeben');
  expect(await page.locator('textarea').first().inputValue()).toBe('Man kennt sich.');
});

test('a lead moves the last day, and withdraws with a reason', async () => {
  const house = await houseOnSite();
  const at = `/reviews/${reviewOnSite(house).id}`;
  const page = await browser.open(`${at}/deadline`, { ...(await as(house.lead)), javaScriptEnabled: false });
  await page.getByLabel('Neuer letzter Tag').fill('2020-01-01');
  await press(page, 'Frist verschieben');
  expect(await page.getByRole('alert').innerText()).toContain('schon vorbei');
  await page.getByLabel('Neuer letzter Tag').fill('2090-05-01');
  await press(page, 'Frist verschieben');
  expect(await page.getByRole('status').innerText()).toContain('verschoben');
  await page.goto(`${at}/withdrawal`);
  await page.getByLabel('Warum?').fill('Zu früh.');
  await press(page, 'Zurückziehen');
  expect(await wordsOf(page)).toMatch(/zurückgezogen[^]*Zu früh\./);
  expect((await get(at, onSite('ruth'))).status).toBe(404);
});

test('nothing on the pages of reviews keeps anybody out', async () => {
  const house = await houseOnSite();
  const [draft, submitted, concluded, closed] = (['draft', 'submitted', 'concluded', 'closed'] as const).map(
    (state) => `/reviews/${reviewOnSite(house, state).id}`,
  );
  heldOnSite(house);
  const page = await browser.open('/reviews', { ...(await as(house.lead)), reducedMotion: 'reduce', width: 360 });
  const rooms = [
    ...['/reviews', '/en/reviews', '/reviews/new', `${draft}`, `${draft}/interest`, `${draft}/sheet`],
    ...[`/en${draft}/sheet`, `${draft}/deadline`, `${draft}/ending`, `${draft}/withdrawal`, `${submitted}`],
    ...[`${submitted}/conclusion`, `${concluded}`, `${concluded}/closure`, `${concluded}/report`, `${closed}`],
  ];
  expect(await barriersOn(page, rooms)).toEqual([]);
  await page.goto(`${draft}/sheet`);
  await press(page, 'Bewertungsbogen abgeben');
  expect(await barriers(page)).toEqual([]);
  const organiser = await browser.open(`${closed}`, { ...(await as('ruth')), reducedMotion: 'reduce' });
  expect(await barriersOn(organiser, [`${closed}`, `${closed}/reply`, '/reviews'])).toEqual([]);
  const dark = await browser.open('/reviews', {
    ...(await as(house.lead)),
    reducedMotion: 'reduce',
    colorScheme: 'dark',
  });
  expect(await barriersOn(dark, [`${draft}/sheet`, `${submitted}/conclusion`, `${closed}`])).toEqual([]);
  const recused = await browser.open(`${closed}`, await as(house.other));
  expect(await barriers(recused)).toEqual([]);
});
