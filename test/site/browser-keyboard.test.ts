import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CHOCOLATE } from '../support/addresses.ts';
import { useBrowser } from '../support/browser.ts';
import { walk } from '../support/keyboard.ts';

const browser = useBrowser();

const PAGES = [
  '/',
  '/projects',
  '/projects?view=map',
  CHOCOLATE,
  '/search?q=Treff',
  '/compare',
  '/guides',
  '/privacy',
  '/en/no',
];

/** What comes when somebody comes near is there before they walk. */
async function bringAll(page: Page): Promise<void> {
  const near = page.locator('[data-near]');
  for (let left = await near.count(); left > 0; left = await near.count()) {
    // One part may give way while another is looked for: nothing waits for it to stand still.
    await page.evaluate(() => document.querySelector('[data-near]')?.scrollIntoView());
    await expect.poll(() => near.count()).toBeLessThan(left);
  }
}

for (const width of [1280, 360]) {
  test.each(PAGES)(`the Tab key goes through %s at ${width} px, and one always sees where it is`, async (path) => {
    const page = await browser.open(path, { width, height: 800, reducedMotion: 'reduce' });
    const reachable = page
      .locator('a[href], button, input:not([type=hidden]), select, summary:not([tabindex="-1"]), [tabindex="0"]')
      .filter({ visible: true });
    await bringAll(page);
    const stops = await walk(page);
    expect(stops.filter(({ trouble }) => trouble)).toEqual([]);
    expect(stops.length).toBeGreaterThanOrEqual((await reachable.count()) - 1);
  });
}

test('the first key leads past the menu', async () => {
  const page = await browser.open('/projects');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('one searches from the start page without a mouse', async () => {
  const page = await browser.open('/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('Nachbarschaftshilfe');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=Nachbarschaftshilfe');
});

test('the focus stays where it is when a choice changes the list', async () => {
  const page = await browser.open('/projects');
  const choice = page.getByRole('checkbox', { name: /^Mobilität/ });
  await choice.focus();
  await page.keyboard.press('Space');
  await page.waitForURL('**/projects?*field=mobility*');
  await expect.poll(() => choice.isChecked()).toBe(true);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-mobility');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
});

test('the keyboard skips the choices and goes to the projects that were found', async () => {
  const page = await browser.open('/projects');
  const skip = page.getByRole('link', { name: 'Zu den gefundenen Projekten springen' });
  await skip.focus();
  expect((await skip.boundingBox())?.height).toBeGreaterThan(30);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.results') !== null)).toBe(true);
});
