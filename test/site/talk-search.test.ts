import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { posts } from '../../db/schema/forum.ts';
import { DAY } from '../../src/lib/durations.ts';
import { get } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { ask } from '../support/forum.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

/** A topic of which there are cases, too, written so many days ago. */
function talkedOf(word: string, days: number): void {
  const at = new Date(Date.now() - days * DAY);
  const { id } = ask(siteStore(), newcomer(), { boardId: 1, title: `Genossenschaft ${word}` }, new Date());
  siteStore().update(posts).set({ writtenAt: at }).where(eq(posts.id, id)).run();
}

const HEADINGS = '#found > section:not([hidden]) > h2';
const TALK = 'Beiträge aus dem Forum';

test.each([true, false])('who asks in the forum reads what was said there first, with a script: %s', async (has) => {
  talkedOf('Kegel', 1);
  const page = await browser.open('/forum', { ...(await as(newcomer())), javaScriptEnabled: has });
  await page.getByLabel('Im Forum suchen').fill('Genossenschaft');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await page.waitForURL(/\/search\?q=Genossenschaft&first=talk/);
  // Another test's network may answer, too.
  await expect.poll(async () => (await page.locator(HEADINGS).allInnerTexts()).slice(0, 2)).toEqual([TALK, 'Projekte']);
  await page.goto('/forum');
  await page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('link', { name: 'Suche' }).click();
  await page.getByRole('searchbox').fill('Genossenschaft');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect.poll(async () => (await page.locator(HEADINGS).allInnerTexts())[0]).toBe(TALK);
});

test('who asks elsewhere reads the projects first, but not where talk alone can answer', async () => {
  talkedOf('Kegel', 1);
  const member = newcomer();
  const first = async (search: string) => {
    const page = await (await get(`/search?${search}`, member)).text();
    return page.indexOf('id="talk"') < page.indexOf('class="answers');
  };
  expect(await first('q=Genossenschaft')).toBe(false);
  for (const search of ['q=Genossenschaft&first=projects', 'q=Genossenschaft+von%3A', 'q=Genossenschaft&first='])
    expect([search, await first(search)]).toEqual([search, false]);
  expect(await first('q=Genossenschaft+bereich%3Afragen')).toBe(true);
  expect(await first('q=projekt%3ALesebank')).toBe(true);
});

test.each([true, false])('one looks back a month, a year or for ever, with a script: %s', async (javaScriptEnabled) => {
  const word = javaScriptEnabled ? 'Zither' : 'Fagott';
  for (const days of [2, 90, 800]) talkedOf(word, days);
  const visit = { ...(await as(newcomer())), javaScriptEnabled, width: 360 };
  const page = await browser.open(`/search?q=${word}&first=talk`, visit);
  const spans = page.getByRole('navigation', { name: 'Wann geschrieben' });
  const found = () => page.locator('#talk li').count();
  await expect.poll(found).toBe(3);
  for (const [name, count] of [
    ['In den letzten zwölf Monaten', 2],
    ['In den letzten vier Wochen', 1],
    ['Immer', 3],
  ] as const) {
    await spans.getByRole('link', { name }).click();
    await expect.poll(() => spans.locator('[aria-current]').innerText()).toBe(name);
    await expect.poll(found).toBe(count);
    expect(new URL(page.url()).searchParams.get('first')).toBe('talk');
  }
  await spans.getByRole('link', { name: 'In den letzten vier Wochen' }).click();
  await page.getByRole('searchbox').fill('Zimbelstern');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect.poll(found).toBe(0);
  expect(new URL(page.url()).searchParams.get('since')).toBe('month');
  expect(await spans.locator('[aria-current]').innerText()).toBe('In den letzten vier Wochen');
  if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
});
