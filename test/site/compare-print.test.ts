import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const TWO = '/compare?slug=repair-cafe&slug=dorfladen-berwangen';
const THREE = `${TWO}&slug=essbare-stadt-andernach`;
const FOUR = `${THREE}&slug=buurtzorg-deutschland`;
/** Four cases that tell much. */
const MUCH =
  '/compare?slug=stadtteilmuetter-neukoelln&slug=kosi-lab-wuppertal-zentrum-fuer-gute-taten&slug=parklets-bergmannstrasse-berlin&slug=mitfahrbank-speicher-und-grafing';
/** The room between the margins of an A4 page, at 96 dots an inch; and of one laid crosswise. */
const PAPER = { width: 680, height: 1009 };
const CROSSWISE = { width: 1047, height: 733 };

test.each([
  [TWO, PAPER],
  [THREE, CROSSWISE],
  [FOUR, CROSSWISE],
  [MUCH, CROSSWISE],
])('%s prints on one page, with no column cut off', async (path, paper) => {
  const page = await browser.open(path, paper);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
  const [width = 0, height = 0] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []).slice(1).map(Number);
  expect(width > height).toBe(paper === CROSSWISE);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper.width);
  expect(await page.getByText(/Stand .* · http.*slug=/).isVisible()).toBe(true);
});

test('the button prints, without a script one is told the keys', async () => {
  const page = await browser.open(TWO);
  await page.evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Vergleich drucken' }).click();
  expect(await page.locator('body[data-printed]').count()).toBe(1);
  expect(await page.getByText('Strg + P').isVisible()).toBe(false);
  const plain = await browser.open(TWO, { javaScriptEnabled: false });
  expect(await plain.getByRole('button', { name: 'Vergleich drucken' }).count()).toBe(0);
  expect(await plain.getByText('Strg + P').isVisible()).toBe(true);
});
