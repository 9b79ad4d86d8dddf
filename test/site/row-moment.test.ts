import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { momentText } from '../../src/lib/dates.ts';
import { useBrowser } from '../support/browser.ts';
import { answer, ask } from '../support/forum.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';
import { unreadOfTopics } from '../support/topic-notices.ts';

const browser = useBrowser();

/** A question of somebody new, and an answer to it: they find both in the forum and in their inbox. */
async function asked() {
  const [db, asker, now] = [siteStore(), newcomer(), new Date()];
  const title = `Wer leiht ein Zelt? ${String(asker.id)}`;
  const { topicId } = ask(db, asker, { boardId: 1, title }, now);
  answer(db, newcomer(), topicId, 'Wir.', now);
  await expect.poll(() => unreadOfTopics(asker)).toBe(1);
  return { asker, title, exact: momentText(now, 'de') };
}

const rowOf = (page: Page, title: string) => page.locator('li', { hasText: title });

test.each(['/forum', '/forum?show=mine', '/me/notices'])(
  'in the list at %s a touch tells when exactly',
  async (path) => {
    const { asker, title, exact } = await asked();
    const touch = { width: 360, hasTouch: true, javaScriptEnabled: false };
    const page = await browser.open(path, { ...(await as(asker)), ...touch });
    const row = rowOf(page, title);
    expect(await row.getByText(exact).isVisible()).toBe(false);
    await row.locator('summary').tap();
    expect(await row.getByText(exact).isVisible()).toBe(true);
    expect(new URL(page.url()).pathname).toBe(path.split('?')[0]);
    await row.locator('summary').tap();
    expect(await row.getByText(exact).isVisible()).toBe(false);
  },
);

test('so does a click, while the rest of the row leads to the topic', async () => {
  const { asker, title, exact } = await asked();
  const page = await browser.open('/forum', await as(asker));
  await rowOf(page, title).locator('summary').click();
  expect(await rowOf(page, title).getByText(exact).isVisible()).toBe(true);
  await rowOf(page, title).click({ position: { x: 5, y: 5 } });
  await page.waitForURL(/forum.topics/);
});

test('whoever comes to a row by keyboard reads it there, and is at the following row with the next key', async () => {
  const { asker, title, exact } = await asked();
  await asked();
  const page = await browser.open('/forum', await as(asker));
  const rows = page.locator('.topics > li');
  await rows.first().getByRole('link').focus();
  while (!(await rowOf(page, title).getByText(exact).isVisible())) {
    await page.keyboard.press('Tab');
    expect(await rows.locator('a:focus').count()).toBe(1);
  }
  await page.keyboard.press('Tab');
  expect(await rowOf(page, title).getByText(exact).isVisible()).toBe(false);
});
