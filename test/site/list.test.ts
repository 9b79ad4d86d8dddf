import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readContent } from '../../src/features/catalogue/content.ts';
import { NOTHING_FITS } from '../support/addresses.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const ALL = readContent('content').projects.length;
const EVERYTHING = `${ALL} von ${ALL} Projekten`;
const EASIEST = 'Schokolade mit dem Gesicht des Bezirks';
const BENCH = 'Mitfahrbank: Warum eine Bank am Straßenrand allein nicht reicht';

const found = (page: Page) => page.getByRole('status').first().innerText();
const total = async (page: Page) => Number((await found(page)).split(' ')[0]);
const choice = (page: Page, label: string) => page.getByRole('checkbox', { name: new RegExp(`^${label}`) });
const tick = (page: Page, title: string) => page.getByRole('checkbox', { name: `${title} vergleichen` }).check();
const ticked = (page: Page) =>
  page
    .getByRole('checkbox', { name: / vergleichen$/, checked: true })
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
const changes = (page: Page, was: string) => expect.poll(() => found(page)).not.toBe(was);

test('a choice finds as many as its count promised', async () => {
  const page = await browser.open('/projects', { javaScriptEnabled: false });
  const options = page.locator('#facet-field li');
  const promised = await options.evaluateAll((items) =>
    items.map((item) => ({
      code: item.querySelector('input')?.value ?? '',
      count: Number(item.querySelector('.count')?.textContent),
    })),
  );
  expect(promised.length).toBeGreaterThan(5);
  for (const { code, count } of promised.slice(0, 5)) {
    await page.goto(`/projects?field=${code}`);
    expect([code, await total(page)]).toEqual([code, count]);
  }
});

test('every choice is a chip that takes away this choice and no other', async () => {
  const page = await browser.open('/projects?field=mobility&field=environment&outcome=permanent&sort=new&view=table');
  const chips = page.getByRole('link', { name: / entfernen$/ });
  expect(await chips.allInnerTexts()).toEqual(['Mobilität', 'Umwelt und Klima', 'dauerhaft']);
  await page.getByRole('link', { name: 'Mobilität entfernen' }).click();
  expect(new URL(page.url()).search).toBe('?field=environment&outcome=permanent&sort=new&view=table');
});

test('a chip of a bound says what it bounds', async () => {
  const page = await browser.open('/projects?money=none&volunteers=none&field=mobility');
  expect(await page.getByRole('link', { name: / entfernen$/ }).allInnerTexts()).toEqual([
    'Mobilität',
    'Wie viele Leute: keine Ehrenamtlichen',
    'Startgeld: nichts',
  ]);
});

test('choices add up at once, and Back and Forward walk through them', async () => {
  const page = await browser.open('/projects');
  const seen = [await found(page)];
  for (const label of ['Mobilität', 'Umwelt']) {
    await choice(page, label).check();
    await changes(page, seen.at(-1) ?? '');
    seen.push(await found(page));
  }
  await page.goBack();
  await expect.poll(() => found(page)).toBe(seen[1]);
  expect(await choice(page, 'Umwelt').isChecked()).toBe(false);
  expect(await choice(page, 'Mobilität').isChecked()).toBe(true);
  await page.goBack();
  await expect.poll(() => found(page)).toBe(seen[0]);
  expect(await choice(page, 'Mobilität').isChecked()).toBe(false);
  await page.goForward();
  await expect.poll(() => found(page)).toBe(seen[1]);
  expect(await choice(page, 'Mobilität').isChecked()).toBe(true);
});

test('the counts of the other facets follow a choice', async () => {
  const page = await browser.open('/projects');
  const failed = page.locator('label', { has: page.locator('#outcome-failed') }).locator('.count');
  const before = await failed.innerText();
  await choice(page, 'Mobilität').check();
  await expect.poll(() => failed.innerText()).not.toBe(before);
});

test('a list that was chosen at once is the list of its address', async () => {
  const page = await browser.open('/projects');
  await choice(page, 'Mobilität').check();
  await changes(page, EVERYTHING);
  const titles = await page.getByRole('article').getByRole('heading').allInnerTexts();
  await page.reload();
  expect(await page.getByRole('article').getByRole('heading').allInnerTexts()).toEqual(titles);
});

test('a facet that one opened stays open while one chooses elsewhere', async () => {
  const page = await browser.open('/projects');
  const target = page.locator('#facet-target');
  await target.locator('summary').click();
  await choice(page, 'Mobilität').check();
  await changes(page, EVERYTHING);
  expect(await target.getAttribute('open')).not.toBeNull();
});

test('on a phone the choices stay open while one chooses', async () => {
  const page = await browser.open('/projects', { width: 360 });
  await page.getByText('Projekte auswählen').click();
  await choice(page, 'Mobilität').check();
  await changes(page, EVERYTHING);
  expect(await choice(page, 'Umwelt').isVisible()).toBe(true);
});

test('on a phone the way to the choices stands above the list, with and without a script', async () => {
  const above = (page: Page, words: Locator) =>
    Promise.all([words, page.getByRole('article').first()].map(async (part) => (await part.boundingBox())?.y ?? 0));
  const page = await browser.open('/projects', { width: 360 });
  const [drawer, list] = await above(page, page.getByText('Projekte auswählen'));
  expect(drawer).toBeLessThan(list ?? 0);
  const plain = await browser.open('/projects', { width: 360, javaScriptEnabled: false });
  const link = plain.getByRole('link', { name: 'Auswahl eingrenzen' });
  const [way, rows] = await above(plain, link);
  expect(way).toBeLessThan(rows ?? 0);
  await link.click();
  expect(await choice(plain, 'Mobilität').isVisible()).toBe(true);
});

test('a case that is ticked stays ticked, and no other is, when the list changes', async () => {
  const page = await browser.open('/projects');
  await tick(page, BENCH);
  const before = await ticked(page);
  await choice(page, 'Mobilität').check();
  await changes(page, EVERYTHING);
  expect(await ticked(page)).toEqual(before);
  await page.goBack();
  await expect.poll(() => found(page)).toBe(EVERYTHING);
  await expect.poll(() => ticked(page)).toEqual(before);
});

test('what is ticked goes to the comparison even when the list no longer shows it', async () => {
  const page = await browser.open('/projects');
  await tick(page, EASIEST);
  await choice(page, 'Mobilität').check();
  await changes(page, EVERYTHING);
  await tick(page, BENCH);
  await page.getByRole('button', { name: 'Ausgewählte vergleichen (2)' }).click();
  const [first, second] = [EASIEST, BENCH].map((title) => page.getByRole('columnheader', { name: title }));
  expect([await first?.count(), await second?.count()]).toEqual([1, 1]);
});

test('where nothing was found at first, one can tick and compare after choosing anew', async () => {
  const page = await browser.open(NOTHING_FITS);
  const button = page.getByRole('button', { name: /^Ausgewählte vergleichen/ });
  expect(await button.count()).toBe(0);
  // The choice goes with its tick: no case of the others has it.
  await page.getByRole('checkbox', { name: /^gescheitert/ }).click();
  await expect.poll(() => total(page)).toBeGreaterThan(0);
  await page
    .getByRole('checkbox', { name: / vergleichen$/ })
    .first()
    .check();
  expect(await button.count()).toBe(1);
});

test('after Back the list is as quick as before', async () => {
  const page = await browser.open('/projects', { width: 360 });
  await page.getByText('Projekte auswählen').click();
  await choice(page, 'Mobilität').check();
  await changes(page, EVERYTHING);
  await page.goBack();
  await expect.poll(() => found(page)).toBe(EVERYTHING);
  expect(await choice(page, 'Umwelt').isVisible()).toBe(true);
  await page.evaluate(() => document.body.setAttribute('data-same', ''));
  await choice(page, 'Umwelt').check();
  await changes(page, EVERYTHING);
  expect(await page.locator('body[data-same]').count()).toBe(1);
  for (const index of [0, 1])
    await page
      .getByRole('checkbox', { name: / vergleichen$/ })
      .nth(index)
      .check();
  await page.getByRole('button', { name: 'Ausgewählte vergleichen (2)' }).click();
  expect(await page.getByRole('columnheader').count()).toBe(2);
});

test('sorting keeps the choices and changes the order at once', async () => {
  const page = await browser.open('/projects?outcome=running&outcome=permanent');
  const order = () => page.getByRole('article').evaluateAll((rows) => rows.map(({ id }) => id).join());
  const easiest = await order();
  await page.getByLabel('Sortieren').selectOption('adopted');
  await expect.poll(order).not.toBe(easiest);
  expect(new URL(page.url()).searchParams.getAll('outcome')).toEqual(['running', 'permanent']);
});

test('no case stands alone on a second page', async () => {
  const page = await browser.open('/projects');
  expect(await page.getByRole('article').count()).toBe(ALL);
  expect(await page.getByRole('link', { name: 'Nächste Seite' }).count()).toBe(0);
});

test('the table says of every estimate that it is one', async () => {
  const page = await browser.open('/projects?view=table');
  const row = page.getByRole('row', { name: new RegExp(EASIEST) });
  expect(await row.getByText('(geschätzt)').count()).toBeGreaterThan(0);
});

test('on a desk the whole table can be seen', async () => {
  const page = await browser.open('/projects?view=table');
  const region = page.getByRole('region', { name: 'Projekte zum Mitnehmen' });
  expect(await region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test('on the map every case that was found can be reached, and a tile leads to its district', async () => {
  const page = await browser.open('/projects?view=map');
  const links = page.locator('.map-view .stack a');
  const reached = await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname));
  expect(new Set(reached).size).toBe(ALL);
  await page
    .getByRole('link', { name: /Degerloch/ })
    .first()
    .click();
  expect(await page.locator(':target').getByRole('heading').innerText()).toBe('Degerloch');
  expect(await page.locator(':target').getByRole('link', { name: EASIEST }).count()).toBe(1);
});

test.each([
  ['a choice that does not exist', '/projects?field=spaceflight', 'Die Auswahl „spaceflight“ gibt es nicht.'],
  ['a name that every object has', '/projects?place=__proto__', 'Die Auswahl „__proto__“ gibt es nicht.'],
  ['a page far behind the last', '/projects?page=99999', EVERYTHING],
  ['a page that is no number', '/projects?page=-1e9', EVERYTHING],
  ['a view that does not exist', '/projects?view=hologram&sort=upwards', EVERYTHING],
  ['five thousand letters', `/projects?field=${'x'.repeat(5_000)}`, `Die Auswahl „${'x'.repeat(60)}“ gibt es nicht.`],
  ['half a character', '/projects?field=%E0%A4%A', 'gibt es nicht'],
  ['markup', '/projects?field=%3Cscript%3Ealert(1)%3C/script%3E', 'Die Auswahl „<script>alert(1)</script>“'],
])('%s in the address is answered with the list and a word about it', async (_what, path, words) => {
  const page = await browser.open(path);
  expect(await page.getByRole('main').innerText()).toContain(words);
  expect(await total(page)).toBe(ALL);
});

test('a filtered list is for people, not for search engines', async () => {
  const robots = async (path: string) =>
    /<meta name="robots" content="([^"]+)"/.exec(await (await fetch(inject('siteUrl') + path)).text())?.[1];
  expect(await robots('/projects?field=mobility')).toBe('noindex');
  expect(await robots('/projects')).toBeUndefined();
});

test('a cover that cannot show every place says how many more there are', async () => {
  const page = await browser.open('/projects');
  expect(await page.locator('.cover .more').first().textContent()).toBe('1 weiterer Ort');
});
