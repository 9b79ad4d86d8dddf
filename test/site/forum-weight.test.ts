import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { ask, talkAtLength } from '../support/forum.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

/** Bytes of everything that a first visit fetches, as they come over the wire; 300 for the headers of each. */
async function weight(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => {
    const entries = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
    return entries.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0);
  });
}

test('the first view of a topic with twenty posts is at most 60 kB', async () => {
  const member = newcomer();
  const { topicId } = ask(siteStore(), member, { boardId: 1 }, new Date(Date.now() - 20 * 3_600_000));
  talkAtLength(siteStore(), [member], topicId, 19, new Date());
  const page = await browser.open(`/forum/topics/${String(topicId)}`, await as(newcomer()));
  expect(await page.locator('article.post').count()).toBe(20);
  expect(await weight(page)).toBeLessThanOrEqual(60_000);
});

test('the first view of a case with its talk is at most 80 kB', async () => {
  expect(await weight(await browser.open('/projects/repair-cafe', await as(newcomer())))).toBeLessThanOrEqual(80_000);
});
