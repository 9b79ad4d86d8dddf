import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const THREE = '/compare?slug=repair-cafe&slug=dorfladen-berwangen&slug=essbare-stadt-andernach';

const columns = (page: Page) =>
  page.getByRole('columnheader').getByRole('link', { name: /^(?!Remove |.* entfernen$)/ });
const slugs = (page: Page) => new URL(page.url()).searchParams.getAll('slug').filter(Boolean);

test('an empty comparison says how to fill it', async () => {
  const page = await browser.open('/compare', { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { name: 'Noch nichts zum Vergleichen' }).count()).toBe(1);
  await page.getByLabel('Projekt hinzufügen').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  expect(await columns(page).count()).toBe(1);
});

test('cases are added until there are four, and taken away again', async () => {
  const page = await browser.open(THREE);
  await page.getByLabel('Projekt hinzufügen').selectOption('buurtzorg-deutschland');
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  expect(slugs(page)).toEqual([
    'repair-cafe',
    'dorfladen-berwangen',
    'essbare-stadt-andernach',
    'buurtzorg-deutschland',
  ]);
  expect(await columns(page).count()).toBe(4);
  expect(await page.getByLabel('Projekt hinzufügen').count()).toBe(0);
  await page.getByRole('link', { name: /^Dorfladen Berwangen.* entfernen$/ }).click();
  expect(slugs(page)).toEqual(['repair-cafe', 'essbare-stadt-andernach', 'buurtzorg-deutschland']);
});

test('what stands in a comparison cannot be added twice', async () => {
  const page = await browser.open(THREE);
  const offered = await page
    .getByLabel('Projekt hinzufügen')
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(offered).toContain('kudequa-quartierslabore');
  expect(offered).not.toContain('repair-cafe');
});

test('the button without a choice changes nothing', async () => {
  const page = await browser.open(THREE);
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  expect(await columns(page).count()).toBe(3);
  expect(await page.getByText('gibt es nicht').count()).toBe(0);
});

test('each column leads to its case', async () => {
  const page = await browser.open(THREE);
  await columns(page).nth(1).click();
  expect(new URL(page.url()).pathname).toBe('/projects/dorfladen-berwangen');
});

test('a case brings itself along to the comparison', async () => {
  const page = await browser.open('/projects/repair-cafe');
  await page.getByRole('link', { name: 'Zum Vergleich' }).click();
  expect(slugs(page)).toEqual(['repair-cafe']);
});

test.each([
  ['a case that does not exist', '/compare?slug=atlantis', 'Das Projekt „atlantis“ gibt es nicht.'],
  ['a name that every object has', '/compare?slug=__proto__', 'Das Projekt „__proto__“ gibt es nicht.'],
  ['five thousand letters', `/compare?slug=${'x'.repeat(5_000)}`, `Das Projekt „${'x'.repeat(60)}“ gibt es nicht.`],
  [
    'a fifth case',
    `${THREE}&slug=leihladen-leila-berlin-wien&slug=mosaik-eg-dortmund-eving`,
    'Die ersten vier sind zu sehen.',
  ],
])('%s in the address is answered with the comparison and a word about it', async (_what, path, words) => {
  const page = await browser.open(path);
  expect(await page.getByRole('main').innerText()).toContain(words);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Projekte vergleichen');
});

test('the other language shows the same cases', async () => {
  const page = await browser.open(THREE, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'English' }).click();
  expect(new URL(page.url()).pathname).toBe('/en/compare');
  expect(slugs(page)).toEqual(['repair-cafe', 'dorfladen-berwangen', 'essbare-stadt-andernach']);
});

test('in English the labels are English, and German words say that they are German', async () => {
  const page = await browser.open(`/en${THREE}`);
  expect(await page.getByRole('rowheader').first().innerText()).toBe('Outcome');
  const langs = await columns(page).evaluateAll((links) => links.map((link) => link.getAttribute('lang')));
  expect(langs).toEqual([null, 'de', 'de']);
});

test('a wide comparison scrolls by itself, the page does not', async () => {
  const page = await browser.open(`${THREE}&slug=buurtzorg-deutschland`, { width: 320 });
  const region = page.getByRole('region', { name: 'Projekte vergleichen' });
  expect(await region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('the button that takes a case away covers nothing of its cover', async () => {
  const page = await browser.open(THREE);
  const column = page.getByRole('columnheader').first();
  const cover = await column.locator('.cover').boundingBox();
  const button = await column.getByRole('link', { name: / entfernen$/ }).boundingBox();
  expect(button?.y).toBeGreaterThanOrEqual((cover?.y ?? 0) + (cover?.height ?? 0));
});
