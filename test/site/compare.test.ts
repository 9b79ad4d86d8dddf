import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const TWO = '/compare?slug=repair-cafe&slug=dorfladen-berwangen';
const THREE = `${TWO}&slug=essbare-stadt-andernach`;
const FOUR = `${THREE}&slug=buurtzorg-deutschland`;

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

test('what is picked is collected from page to page, and what is taken away is gone', async () => {
  const page = await browser.open('/projects');
  await page.getByRole('checkbox', { name: /^Gemeinsam reparieren.* vergleichen$/ }).check();
  await page.goto('/projects/dorfladen-berwangen');
  await page.getByRole('link', { name: 'Zum Vergleich' }).click();
  expect(slugs(page)).toEqual(['dorfladen-berwangen', 'repair-cafe']);
  await page.getByRole('link', { name: 'Zur Liste der Projekte' }).click();
  const ticks = page.getByRole('checkbox', { name: /vergleichen$/, checked: true });
  await expect.poll(() => ticks.count()).toBe(2);
  await page.goto('/compare');
  await page.waitForURL(/slug=dorfladen-berwangen&slug=repair-cafe/);
  await page.getByRole('link', { name: /^Dorfladen.* entfernen$/ }).click();
  await page.getByRole('link', { name: /^Gemeinsam.* entfernen$/ }).click();
  await page.getByRole('heading', { name: 'Noch nichts zum Vergleichen' }).waitFor();
  await page.goto('/projects');
  await page
    .getByRole('checkbox', { name: /vergleichen$/ })
    .first()
    .waitFor();
  expect(await ticks.count()).toBe(0);
});

test('the picks of a link stand beside my own and replace none before I say so', async () => {
  const page = await browser.open('/compare?slug=essbare-stadt-andernach');
  await page.goto(TWO);
  await page.getByText('Ihre Auswahl bleibt, wie sie ist.').waitFor();
  expect(await columns(page).count()).toBe(2);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Meine Auswahl zeigen' }).click();
  expect(slugs(page)).toEqual(['essbare-stadt-andernach']);
  expect(await page.getByText('Ihre Auswahl bleibt').isVisible()).toBe(false);
  await page.goto(TWO);
  await page.getByRole('button', { name: 'Diese Auswahl übernehmen' }).click();
  await page.getByText('Das ist jetzt Ihre Auswahl.').waitFor();
  await page.goto('/compare');
  await page.waitForURL(/slug=repair-cafe&slug=dorfladen-berwangen$/);
});

test('what is added to or taken from the picks of a link leaves my own alone', async () => {
  const page = await browser.open('/compare?slug=essbare-stadt-andernach');
  await page.goto(TWO);
  await page.getByRole('link', { name: /^Dorfladen.* entfernen$/ }).click();
  expect(slugs(page)).toEqual(['repair-cafe']);
  await page.getByLabel('Projekt hinzufügen').selectOption('buurtzorg-deutschland');
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  expect(slugs(page)).toEqual(['repair-cafe', 'buurtzorg-deutschland']);
  await page.goto('/compare');
  await page.waitForURL(/slug=essbare-stadt-andernach$/);
});

test('what I add to my own picks is remembered, without a word', async () => {
  const page = await browser.open('/compare?slug=essbare-stadt-andernach');
  await page.getByLabel('Projekt hinzufügen').selectOption('repair-cafe');
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  expect(slugs(page)).toEqual(['essbare-stadt-andernach', 'repair-cafe']);
  expect(await page.getByText('Ihre Auswahl bleibt').isVisible()).toBe(false);
  await page.goto('/compare');
  await page.waitForURL(/slug=essbare-stadt-andernach&slug=repair-cafe$/);
});

test('a fifth case pushes none of my four out', async () => {
  const page = await browser.open(FOUR);
  await page.goto('/projects/mosaik-eg-dortmund-eving');
  await page.getByRole('link', { name: 'Zum Vergleich' }).click();
  expect(slugs(page)[0]).toBe('mosaik-eg-dortmund-eving');
  await page.goto('/compare');
  await page.waitForURL(/slug=buurtzorg-deutschland$/);
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

test('on a phone every value says whose it is', async () => {
  const page = await browser.open(FOUR, { width: 320 });
  const names = page
    .getByRole('row')
    .nth(1)
    .getByText(/^(Gemeinsam reparieren|Dorfladen|Pflücken|Pflege)/);
  expect(await names.filter({ visible: true }).count()).toBe(4);
});

test('on a phone four cases stand side by side, and the name of a row stays while one swipes', async () => {
  const page = await browser.open(FOUR, { width: 360, height: 800 });
  const tops = await columns(page).evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  expect(new Set(tops.map(Math.round)).size).toBe(1);
  const label = page.getByRole('rowheader').nth(4);
  const before = await label.boundingBox();
  await page
    .getByRole('region', { name: 'Die Projekte nebeneinander' })
    .evaluate((region) => region.scrollTo(9_999, 0));
  expect((await label.boundingBox())?.x).toBeCloseTo(before?.x ?? NaN, 0);
  expect(
    await columns(page)
      .nth(3)
      .boundingBox()
      .then((box) => (box?.x ?? 999) + (box?.width ?? 0)),
  ).toBeLessThan(360);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6_000);
});

test.each([320, 768])('a window of %i dots is wide enough', async (width) => {
  const page = await browser.open(FOUR, { width });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('a mail carries the names and the address of the comparison', async () => {
  const page = await browser.open(`${TWO}&slug=atlantis`);
  const mail = new URL((await page.getByRole('link', { name: 'Per E-Mail schicken' }).getAttribute('href')) ?? '');
  expect(mail.searchParams.get('subject')).toBe('2 Projekte im Vergleich');
  expect(mail.searchParams.get('body')).toMatch(
    /^Gemeinsam reparieren.*\nDorfladen Berwangen.*\n\nhttp.*\/compare\?slug=repair-cafe&slug=dorfladen-berwangen$/,
  );
});

test('one case alone is nothing to print or send as a comparison', async () => {
  const page = await browser.open('/compare?slug=repair-cafe');
  expect(await page.getByRole('button', { name: 'Vergleich drucken' }).count()).toBe(0);
});

test('the button that takes a case away covers nothing of its cover', async () => {
  const page = await browser.open(THREE);
  const column = page.getByRole('columnheader').first();
  const cover = await column.locator('.cover').boundingBox();
  const button = await column.getByRole('link', { name: / entfernen$/ }).boundingBox();
  expect(button?.y).toBeGreaterThanOrEqual((cover?.y ?? 0) + (cover?.height ?? 0));
});
