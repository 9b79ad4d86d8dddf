import { and, eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { posts, topics } from '../../db/schema/forum.ts';
import { draftOf, saveDraft } from '../../src/features/forum/draft.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { topicFor } from '../../src/features/forum/topic.ts';
import type { Member } from '../../src/features/members/member.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { answer, ask, talkAtLength } from '../support/forum.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

function asked(who: Member = newcomer()) {
  const { topicId } = ask(siteStore(), who, { boardId: 1 }, new Date());
  return { topicId, path: `/forum/topics/${topicId}` };
}

/** A visit that remembers whether its page was ever left. */
async function open(path: string, member: Member): Promise<{ page: Page; loads: string[] }> {
  const page = await browser.open(path, { ...(await as(member)), width: 360 });
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));
  return { page, loads };
}

const text = (page: Page) => page.getByLabel('Ihr Text');
/** Types, and waits for the tools, which come with the form into sight: whoever is quicker sends as without a script. */
async function write(page: Page, words: string): Promise<void> {
  await text(page).fill(words);
  await page.evaluate(() => customElements.whenDefined('text-expander').then(() => undefined));
}
const send = (page: Page) => page.getByRole('button', { name: 'Antwort senden' });
const state = (page: Page) => page.locator('[data-state]');
const saidBy = ({ id }: Member, topicId: number) =>
  siteStore()
    .select()
    .from(posts)
    .where(and(eq(posts.topicId, topicId), eq(posts.authorId, id)))
    .all();
const isFocused = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element === document.activeElement);

test('an answer comes into its topic where it is written, in order with what others wrote meanwhile', async () => {
  const { topicId, path } = asked();
  const member = newcomer();
  saveDraft(siteStore(), member, `topic:${topicId}`, { title: '', text: 'Wir', sendKey: newSendKey() }, new Date());
  const { page, loads } = await open(path, member);
  expect(await text(page).inputValue()).toBe('Wir');
  await write(page, 'Wir haben **einen** Plan.');
  answer(siteStore(), newcomer(), topicId, 'Ich auch nicht.', new Date());
  await send(page).click();
  await page.locator('article strong', { hasText: 'einen' }).waitFor();
  const [said] = saidBy(member, topicId);
  expect(await page.locator('article .words').allInnerTexts()).toEqual([
    'Wir suchen einen Bauplan.',
    'Ich auch nicht.',
    'Wir haben einen Plan.',
  ]);
  await expect.poll(() => isFocused(page, `#p${said?.id}`)).toBe(true);
  await page.locator('.topic-head').getByText('3 Beiträge').waitFor();
  expect(await page.getByRole('status').filter({ hasText: 'Ihre Antwort steht jetzt im Thema.' }).count()).toBe(1);
  expect([loads, new URL(page.url()).hash]).toEqual([[], `#p${said?.id}`]);
  expect(draftOf(siteStore(), member, `topic:${topicId}`)).toBeUndefined();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await barriers(page)).toEqual([]);

  await page.getByText('Noch etwas ergänzen').click();
  expect(await text(page).inputValue()).toBe('');
  await page.getByRole('button', { name: 'Fett' }).waitFor();
  await write(page, 'Er ist von 2019.');
  await send(page).click();
  await page.getByText('Er ist von 2019.', { exact: true }).and(page.locator('article p')).waitFor();
  expect([loads, saidBy(member, topicId).map(({ source }) => source)]).toEqual([
    [],
    ['Wir haben **einen** Plan.', 'Er ist von 2019.'],
  ]);
});

test('what is to be mended, a preview and a draft come into the form, and nothing typed is lost', async () => {
  const { topicId, path } = asked();
  const member = newcomer();
  const { page, loads } = await open(path, member);
  await write(page, 'https://a.example https://b.example https://c.example');
  await send(page).click();
  await page.getByRole('alert').getByText('höchstens 2 Links').waitFor();
  await expect.poll(() => isFocused(page, '#problems')).toBe(true);
  expect(await page.title()).toMatch(/^Fehler/);
  expect(await barriers(page)).toEqual([]);
  expect(await text(page).inputValue()).toContain('https://c.example');
  await write(page, 'https://a.example ist **gut**.');
  await page.getByRole('button', { name: 'Vorschau' }).click();
  await page.locator('#preview strong').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.getByRole('button', { name: 'Entwurf sichern' }).click();
  await state(page).getByText('Ihr Entwurf ist gesichert.').waitFor();
  await text(page).press('End');
  await text(page).pressSequentially(' Und neu.');
  answer(siteStore(), newcomer(), topicId, 'Ein anderer.', new Date());
  await send(page).click();
  await page.locator('article', { hasText: 'Und neu.' }).waitFor();
  expect(loads).toEqual([]);
  expect(saidBy(member, topicId)).toHaveLength(1);
});

test('what is sent into a topic that was closed meanwhile comes back with its words', async () => {
  const { topicId, path } = asked();
  const member = newcomer();
  const { page, loads } = await open(path, member);
  await write(page, 'Wir haben einen Plan.');
  siteStore().update(topics).set({ lockedAt: new Date() }).where(eq(topics.id, topicId)).run();
  await send(page).click();
  await page.getByRole('alert').getByText('wurde inzwischen geschlossen').waitFor();
  expect([loads, await text(page).inputValue()]).toEqual([[], 'Wir haben einen Plan.']);
  const answer = await post(path, { text: 'Ohne Skript.', sendKey: newSendKey() }, member);
  expect([answer.status, (await answer.text()).includes('>Ohne Skript.</textarea>')]).toEqual([422, true]);
  expect((await get(path, member)).status).toBe(200);
  expect(saidBy(member, topicId)).toEqual([]);
});

test('an answer in another language says so, also where it is changed while it is written', async () => {
  const { topicId, path } = asked();
  const member = newcomer();
  const { page } = await open(path, member);
  await write(page, 'We have a plan.');
  await page.getByText('Sprache: Deutsch').click();
  await page.getByLabel('In welcher Sprache schreiben Sie?').selectOption('en');
  await page.getByRole('button', { name: 'Vorschau' }).click();
  await page.locator('#preview').waitFor();
  expect(await page.getByText('Sprache: Englisch').count()).toBe(1);
  await send(page).click();
  await page.locator('article [lang=en]', { hasText: 'We have a plan.' }).waitFor();
  expect(saidBy(member, topicId).map(({ lang }) => lang)).toEqual(['en']);
  expect((await post(path, { text: 'Oui.', lang: 'fr', sendKey: newSendKey() }, member)).status).toBe(422);
});

test.each(['never reached the server', 'was lost on its way back'])('an answer that %s is sent once', async (fate) => {
  const { topicId, path } = asked();
  const member = newcomer();
  const { page, loads } = await open(path, member);
  await write(page, 'Wir haben einen Plan.');
  await page.context().route(`**${path}*`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    if (fate.startsWith('was')) await route.fetch();
    await route.fulfill({ status: 503, body: '' });
  });
  await send(page).dblclick();
  await state(page).getByText('Das ist noch nicht angekommen').waitFor();
  expect(await text(page).inputValue()).toBe('Wir haben einen Plan.');
  await page.context().unroute(`**${path}*`);
  await send(page).dblclick();
  await page.locator('article', { hasText: 'Wir haben einen Plan.' }).waitFor();
  expect([loads, saidBy(member, topicId).length]).toEqual([[], 1]);
});

test('where the last page is full, or another one is open, the answer leads to its page', async () => {
  const writer = newcomer();
  const { topicId, path } = asked(writer);
  talkAtLength(siteStore(), [onSite('emre'), onSite('hanna')], topicId, 19, new Date());
  const member = newcomer();
  const { page } = await open(path, member);
  for (const words of ['Das ist Nummer 21.', 'Das ist Nummer 22.']) {
    await page.goto(path);
    await write(page, words);
    await send(page).click();
    await page.locator('article', { hasText: words }).waitFor();
    expect(page.url()).toMatch(/\?page=2#p\d+$/);
    expect(await text(page).inputValue()).toBe('');
  }
  expect(topicFor(siteStore(), member, topicId).lastPosition).toBe(22);
});

test('an answer is chosen, and chosen no more, without leaving the topic', async () => {
  const member = newcomer();
  const { topicId, path } = asked(member);
  answer(siteStore(), newcomer(), topicId, 'Im Rathaus.', new Date());
  const { id } = answer(siteStore(), onSite('hanna'), topicId, 'Wir haben einen.', new Date());
  const { page, loads } = await open(path, member);
  await page.getByRole('button', { name: 'als Antwort wählen: Beitrag von Hanna Vogel' }).click();
  await page.getByRole('heading', { name: 'als Antwort gewählt' }).waitFor();
  await page.locator('.topic-head').getByText('beantwortet').waitFor();
  expect(topicFor(siteStore(), member, topicId).acceptedPostId).toBe(id);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'nicht mehr die Antwort' }).click();
  await page.locator('article.accepted').waitFor({ state: 'detached' });
  expect([loads, topicFor(siteStore(), member, topicId).acceptedPostId]).toEqual([[], null]);
});
