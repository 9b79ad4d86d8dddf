import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CHOCOLATE } from '../support/addresses.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const place = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

/** Jumps by a link, turns back as quickly as people do, and gives where one was before, at the jump's end and after. */
async function thereAndBack(page: Page, link: string): Promise<number[]> {
  await page.locator(link).first().scrollIntoViewIfNeeded();
  const before = await place(page);
  await page.locator(link).first().click();
  await page.waitForTimeout(200);
  const there = await place(page);
  await page.goBack();
  await page.waitForTimeout(1500);
  return [before, there, await place(page)];
}

test.each([true, false])('Back after a jump on a long page leads to where one was (script: %s)', async (script) => {
  const visit = { width: 360, height: 720, reducedMotion: 'no-preference', javaScriptEnabled: script } as const;
  const page = await browser.open(CHOCOLATE, visit);
  await page.locator('details.folded summary').click();
  for (const link of ['details.folded a[href="#adapt"]', 'main a[href="#source-10"]']) {
    const [before = 0, there = 0, after = 0] = await thereAndBack(page, link);
    expect(there - before, link).toBeGreaterThan(2_000);
    expect(Math.abs(after - before), link).toBeLessThan(40);
  }
});
