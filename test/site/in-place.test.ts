import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { topicLevel } from '../../src/features/forum/follow.ts';
import { findsHelpful } from '../../src/features/forum/helpful.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { answer, ask } from '../support/forum.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

function talk() {
  const { topicId } = ask(siteStore(), onSite('ruth'), { boardId: 1 }, new Date());
  return answer(siteStore(), onSite('emre'), topicId, 'So geht es.', new Date());
}

const pressed = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).and(page.locator('[aria-pressed=true]'));

test('with a script a helpful post and what one hears of a topic change where they stand', async () => {
  const { id, topicId } = talk();
  const member = newcomer();
  const page = await browser.open(`/forum/topics/${topicId}`, await as(member));
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));
  const post = page.locator(`#p${id}`);
  await post.getByRole('button', { name: 'hilfreich' }).click();
  await pressed(page, 'hilfreich · 1').waitFor();
  expect(findsHelpful(siteStore(), member, id)).toBe(true);
  expect(await post.getByRole('button').evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'alles', exact: true }).click();
  await pressed(page, 'alles').waitFor();
  expect(topicLevel(siteStore(), member, topicId)).toBe('watch');
  await post.getByRole('button', { name: 'hilfreich · 1' }).click();
  await post.getByRole('button', { name: 'hilfreich', exact: true }).waitFor();
  expect(findsHelpful(siteStore(), member, id)).toBe(false);
  expect([loads, new URL(page.url()).hash]).toEqual([[], '']);
  expect(await barriers(page)).toEqual([]);
});

test.each([360, 1280])(
  'what is folded behind "mehr" moves nothing at %i px, and goes when one goes on',
  async (width) => {
    const { topicId } = talk();
    const page = await browser.open(`/forum/topics/${topicId}`, { ...(await as(newcomer())), width });
    const heights = () =>
      page.locator('article').evaluateAll((all) => all.map((post) => post.getBoundingClientRect().height));
    const before = await heights();
    const more = page.locator('summary', { hasText: 'mehr' });
    await more.first().click();
    const report = page.getByRole('link', { name: 'melden: Beitrag von Ruth Kessler' });
    await report.waitFor();
    expect([await heights(), await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([before, width]);
    expect(await barriers(page)).toEqual([]);
    await more.last().click();
    await report.waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    expect(await page.locator('.acts [open]').count()).toBe(0);
    expect(await more.last().evaluate((summary) => summary === document.activeElement)).toBe(true);
  },
);
