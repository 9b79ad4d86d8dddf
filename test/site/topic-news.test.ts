import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { get } from '../support/as-somebody.ts';
import { answer, ask } from '../support/forum.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

const asked = () => {
  const { topicId } = ask(siteStore(), newcomer(), { boardId: 1 }, new Date());
  return { topicId, path: `/forum/topics/${topicId}` };
};
const answered = (topicId: number, text: string) => answer(siteStore(), newcomer(), topicId, text, new Date());

test('what somebody else writes announces itself in the open topic, and comes into it', async () => {
  const { topicId, path } = asked();
  const page = await browser.open(path, await as(newcomer()));
  await page.clock.install();
  await page.reload();
  answered(topicId, 'Ich weiß es.');
  await page.clock.runFor(31_000);
  const news = page.getByRole('status').getByRole('link');
  await news.waitFor();
  expect(await page.getByText('Ich weiß es.').count()).toBe(0);
  await news.press('Enter');
  await page.getByText('Ich weiß es.').waitFor();
  await page.locator('.topic-head').getByText('2 Beiträge').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Ich weiß es.');
  expect(page.url()).toMatch(/#p\d+$/);
  expect(await page.getByRole('status').getByRole('link').count()).toBe(0);
});

test('where nothing is new nothing is said, and without a script the address leads to the posts', async () => {
  const { topicId, path } = asked();
  const reader = newcomer();
  const looks = (after: number) => get(`${path}/news?after=${after}`, reader);
  expect((await looks(1)).headers.get('location')).toBe(path);
  const { id } = answered(topicId, 'Ich weiß es.');
  expect((await looks(1)).headers.get('location')).toBe(`${path}#p${id}`);
  expect((await get(`${path}/news?after=1`)).status).toBe(404);
  expect((await get(`${path}/news?after=x`, reader)).status).toBe(404);
});
