import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { ask } from '../support/forum.ts';
import { as } from '../support/signed-in.ts';
import { heldOnSite } from '../support/site-meetings.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

const TITLE = 'Wohin mit der Kegelbahn';

/** Two topics with nearly the same title; the address of the second. */
function twoTopics(): string {
  const member = newcomer();
  ask(siteStore(), member, { boardId: 1, title: TITLE }, new Date());
  const { topicId } = ask(siteStore(), member, { boardId: 1, title: `${TITLE} im Sommer` }, new Date());
  return `/forum/topics/${topicId}`;
}

test('a topic shows others with nearly its title when somebody comes near', async () => {
  const page = await browser.open(twoTopics(), await as(newcomer()));
  await page.keyboard.press('End');
  const link = page.locator('#related').getByRole('link', { name: TITLE, exact: true }).first();
  await link.waitFor();
  expect(await link.evaluate((one) => getComputedStyle(one).display)).toBe('inline-block');
});

test('without a script a link leads to them', async () => {
  const page = await browser.open(twoTopics(), { ...(await as(newcomer())), javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Verwandte Themen' }).click();
  await page.getByRole('link', { name: TITLE, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
});

test('a title of its own has none, and that is said', async () => {
  const { topicId } = ask(siteStore(), newcomer(), { boardId: 1, title: 'Zwölf Xylophone' }, new Date());
  const page = await browser.open(`/forum/topics/${topicId}/related`, await as(newcomer()));
  expect(await page.getByRole('main').innerText()).toContain('Kein anderes Thema hat einen ähnlichen Titel.');
});

test.each([true, false])(
  'who goes on about an item of a meeting sees what there is already, with a script: %s',
  async (javaScriptEnabled) => {
    const known = 'Mitfahrbank am Kirchplatz';
    ask(siteStore(), newcomer(), { boardId: 1, title: known }, new Date());
    const { meeting, itemId } = heldOnSite();
    const path = `/meetings/${String(meeting.id)}/minutes/${String(itemId)}/topic`;
    const page = await browser.open(path, { ...(await as('ruth')), javaScriptEnabled });
    const [title, near] = [page.getByLabel('Überschrift'), page.locator('#related')];
    expect(await title.inputValue()).toBe('Mitfahrbank');
    expect(await near.getByRole('heading').innerText()).toBe('Gibt es das Thema schon?');
    await near.getByRole('link', { name: 'Mitfahrbank' }).first().waitFor();
    if (!javaScriptEnabled) return;
    await title.fill('Quittengelee');
    await expect.poll(() => near.getByRole('link').count()).toBe(0);
    await title.fill('Kirchplatz');
    await near.getByRole('link', { name: known }).first().waitFor();
  },
);
