import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CHOCOLATE, NOTHING_FITS } from '../support/addresses.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const open = (path: string) => browser.open(path, { javaScriptEnabled: false });
const addressOf = (page: Page) => decodeURIComponent(page.url()).replace(/^https?:\/\/[^/]+/, '');
const found = (page: Page) => page.getByRole('status').first().innerText();

test('one searches from the start page', async () => {
  const page = await open('/');
  await page.getByRole('searchbox').fill('Nachbarschaftshilfe');
  await page.getByRole('button', { name: 'Suchen' }).click();
  expect(addressOf(page)).toBe('/search?q=Nachbarschaftshilfe');
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: /Seniorengenossenschaft|Zeit|Hilfe/ })
      .count(),
  ).toBeGreaterThan(0);
});

test('one chooses by two facets, sees how many fit, and takes a choice back', async () => {
  const page = await open('/projects');
  expect(await found(page)).toBe('25 von 25 Projekten');
  await page.getByRole('checkbox', { name: /^Mobilität/ }).check();
  await page.getByRole('checkbox', { name: /^gescheitert/ }).check();
  await page.getByRole('button', { name: 'Auswahl anzeigen' }).click();
  expect(addressOf(page)).toContain('field=mobility');
  expect(addressOf(page)).toContain('outcome=failed');
  expect(await page.getByRole('checkbox', { name: /^Mobilität/ }).isChecked()).toBe(true);
  const few = Number((await found(page)).split(' ')[0]);
  await page.getByRole('link', { name: 'gescheitert entfernen' }).click();
  const more = Number((await found(page)).split(' ')[0]);
  expect(more).toBeGreaterThan(few);
  await page.getByRole('link', { name: 'Auswahl aufheben' }).click();
  expect(await found(page)).toBe('25 von 25 Projekten');
});

test('when nothing fits, the page says what to leave out, and that finds something', async () => {
  const page = await open(NOTHING_FITS);
  expect(await page.getByRole('heading', { level: 2, name: 'Kein Projekt passt zu dieser Auswahl' }).count()).toBe(1);
  await page
    .getByRole('link', { name: /^ohne „/ })
    .first()
    .click();
  expect(await found(page)).not.toMatch(/^0 /);
});

test('one sorts, and the easiest no longer comes first', async () => {
  const page = await open('/projects');
  const first = () => page.getByRole('article').first().getByRole('heading').innerText();
  const easiest = await first();
  await page.getByLabel('Sortieren').selectOption('new');
  await page.getByRole('button', { name: 'Auswahl anzeigen' }).click();
  expect(addressOf(page)).toContain('sort=new');
  expect(await first()).not.toBe(easiest);
});

test('the same choice is a list, a table and a map', async () => {
  const page = await open('/projects?field=mobility');
  const count = await found(page);
  await page.getByRole('link', { name: 'Tabelle' }).click();
  expect(await found(page)).toBe(count);
  expect(await page.getByRole('row').count()).toBe(Number(count.split(' ')[0]) + 1);
  await page.getByRole('link', { name: 'Karte' }).click();
  expect(await found(page)).toBe(count);
});

test('one ticks two cases and compares them', async () => {
  const page = await open('/projects');
  await page.getByRole('checkbox', { name: 'Schokolade mit dem Gesicht des Bezirks vergleichen' }).check();
  await page.getByRole('checkbox', { name: /Repair-Café vergleichen$/ }).check();
  await page.getByRole('button', { name: 'Ausgewählte vergleichen' }).click();
  expect(addressOf(page)).toMatch(/^\/compare\?slug=[a-z-]+&slug=[a-z-]+$/);
  expect(await page.getByRole('columnheader').count()).toBe(2);
  await page.getByRole('link', { name: 'Schokolade mit dem Gesicht des Bezirks entfernen' }).click();
  expect(await page.getByRole('columnheader').count()).toBe(1);
});

test('one prints a selection and a single case from pages made for it', async () => {
  const page = await open('/projects?field=mobility');
  const count = Number((await found(page)).split(' ')[0]);
  await page.getByRole('link', { name: 'Diese Auswahl drucken' }).click();
  expect(await page.getByText(`${count} Projekte zum Mitnehmen`).count()).toBeGreaterThan(0);
  await page.goto(CHOCOLATE);
  await page.getByRole('link', { name: 'Auf einer Seite drucken' }).click();
  expect(addressOf(page)).toBe('/projects/booklet?slug=degerlochs-schokoladenseiten');
});

test('one changes the language and stays on the page', async () => {
  const page = await open(CHOCOLATE);
  await page.getByRole('link', { name: 'English' }).click();
  expect(addressOf(page)).toBe(`/en${CHOCOLATE}`);
  await page.getByRole('link', { name: 'Deutsch' }).click();
  expect(addressOf(page)).toBe(CHOCOLATE);
});

test('the contents of a case lead to its parts, and its sources to the list of sources', async () => {
  const page = await open(CHOCOLATE);
  await page.getByRole('link', { name: 'Was schwierig war' }).first().click();
  expect(addressOf(page)).toBe(`${CHOCOLATE}#trouble`);
  await page.getByRole('link', { name: 'Quelle 12' }).first().click();
  expect(addressOf(page)).toBe(`${CHOCOLATE}#source-12`);
  expect(await page.locator('#source-12').count()).toBe(1);
});

test('nothing on a page waits for a script', async () => {
  const page = await open(CHOCOLATE);
  await page.getByText('Weitergeben', { exact: true }).first().click();
  expect(await page.getByRole('button', { name: 'Adresse kopieren' }).count()).toBe(0);
  expect(await page.locator('.share-menu').getByRole('link', { name: 'Fehler melden' }).getAttribute('href')).toMatch(
    /^mailto:.+@.+subject=/,
  );
});
