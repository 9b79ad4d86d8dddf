import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { concludeReview } from '../../src/features/review/conclude-review.ts';
import { submitSheet } from '../../src/features/review/sheets/write-sheet.ts';
import { get } from '../support/as-somebody.ts';
import { useBrowser } from '../support/browser.ts';
import { press } from '../support/press.ts';
import { conclusion, newest, sheetOn } from '../support/reviews.ts';
import { as } from '../support/signed-in.ts';
import { heldOnSite, houseOnSite, reviewOnSite } from '../support/site-reviews.ts';
import { siteStore } from '../support/site-store.ts';

const browser = useBrowser();

const wordsOf = (page: Page) => page.getByRole('main').innerText();

test('a lead who still writes learns from the page that ends the writing how many have handed in, and not who', async () => {
  const house = await houseOnSite();
  const review = reviewOnSite(house);
  const ending = async () =>
    /<main[^]*<\/main>/.exec(await (await get(`/reviews/${review.id}/ending`, house.lead)).text())?.[0];
  expect(await ending()).toContain('nichts zu schließen');
  submitSheet(siteStore(), house.reviewer, review.id, sheetOn(siteStore(), review, house.reviewer), new Date());
  const now = await ending();
  expect(now).toMatch(/Abgegeben: 1\.[^]*Zuerst Ihr eigener Teil/);
  expect(now).not.toContain(house.reviewer.name);
  expect(now).not.toContain('Abgabe schließen</button>');
});

test('a lead leaves reviewers out of a review, and says why where nobody is left', async () => {
  const house = await houseOnSite();
  heldOnSite(house);
  const page = await browser.open('/reviews/new', { ...(await as(house.lead)), javaScriptEnabled: false });
  const network = page.getByLabel('Welches Netzwerk?');
  expect([await network.inputValue(), await network.locator('option').first().innerText()]).toEqual([
    '',
    'bitte wählen',
  ]);
  await network.selectOption({ index: 1 });
  for (const { name } of [house.reviewer, house.other]) await page.getByLabel(name).uncheck();
  await press(page, 'Begutachtung beginnen');
  expect(await page.getByLabel(house.reviewer.name).isChecked()).toBe(false);
  await page.getByRole('alert').getByRole('link', { name: 'Warum begutachten Sie allein?' }).waitFor();
  await page.getByLabel(house.reviewer.name).check();
  await press(page, 'Begutachtung beginnen');
  await page.getByLabel('Nein, ich bin nicht verbunden').check();
  await press(page, 'Erklärung abgeben');
  expect(await wordsOf(page)).toContain(house.reviewer.name);
  expect(await wordsOf(page)).not.toContain(house.other.name);
});

test('a lead who steps out of judging ends the writing early with a reason, and the room says both', async () => {
  const house = await houseOnSite();
  const review = reviewOnSite(house);
  const at = `/reviews/${review.id}`;
  const page = await browser.open(`${at}/ending`, { ...(await as(house.lead)), javaScriptEnabled: false });
  await press(page, 'Nur leiten, nicht begutachten');
  expect(await wordsOf(page)).toContain('nichts zu schließen');
  await press(page, 'Doch begutachten');
  await press(page, 'Nur leiten, nicht begutachten');
  submitSheet(siteStore(), house.reviewer, review.id, sheetOn(siteStore(), review, house.reviewer), new Date());
  await page.goto(`${at}/ending`);
  await press(page, 'Abgabe schließen');
  expect(await wordsOf(page)).toMatch(/leitet, begutachtet nicht/);
});

test('two leads neither write over each other nor close what they have not read', async () => {
  const house = await houseOnSite();
  const review = reviewOnSite(house, 'submitted');
  const page = await browser.open(`/reviews/${review.id}/conclusion`, await as(house.lead));
  await page.getByLabel('Was Sie zusammen feststellen').fill('Mein Text.');
  await page.getByLabel('fördern, unter Bedingungen').check();
  await page.getByLabel('Was das für das Netzwerk heißt').fill('Mein Rat.');
  concludes({ version: 0 }, 'Der andere Text.');
  await press(page, 'Ergebnis speichern');
  expect(await wordsOf(page)).toContain('Der andere Text.');
  expect(await page.getByLabel('Was Sie zusammen feststellen').inputValue()).toBe('Mein Text.');
  await press(page, 'Ergebnis speichern');
  expect(await wordsOf(page)).toContain('Mein Text.');
  await page.goto(`/reviews/${review.id}/closure`);
  concludes(newest(siteStore(), review), 'Der dritte Text.');
  await press(page, 'Abschließen');
  expect(await wordsOf(page)).toContain('Der dritte Text.');
  await press(page, 'Abschließen');
  expect(await wordsOf(page)).toContain('Das Netzwerk kann lesen und antworten');

  function concludes(version: { version: number }, words: string): void {
    const input = { ...conclusion, ...version, conclusion: words };
    concludeReview(siteStore(), house.lead, review.id, input, new Date());
  }
});
