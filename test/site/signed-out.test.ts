import { expect, test } from 'vitest';
import { sessions } from '../../db/schema/auth.ts';
import { eq } from 'drizzle-orm';
import { posts } from '../../db/schema/forum.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { ask } from '../support/forum.ts';
import { press } from '../support/press.ts';
import { as, signedIn } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const TEXT = 'Drei Stunden habe ich daran geschrieben.\n\n<b>Alles</b> ist noch da.';

const topicOf = (member = newcomer()) => ask(siteStore(), member, { boardId: 1 }, new Date()).topicId;
const sourcesIn = (topicId: number) =>
  siteStore()
    .select()
    .from(posts)
    .where(eq(posts.topicId, topicId))
    .all()
    .map(({ source }) => source);

test.each([true, false])(
  'who was signed out while writing gets the text back (script: %s)',
  async (javaScriptEnabled) => {
    const member = newcomer();
    const topicId = topicOf();
    const page = await browser.open(`/forum/topics/${topicId}`, { ...(await as(member)), javaScriptEnabled });
    await page.getByLabel('Ihr Text').fill(TEXT);
    siteStore().delete(sessions).where(eq(sessions.memberId, member.id)).run();
    await press(page, 'Antwort senden');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sie sind nicht mehr angemeldet');
    expect(await page.getByLabel('Ihr Text').inputValue()).toBe(TEXT);
    // What looks for barriers is a script itself.
    if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
    await press(page, 'Noch einmal senden');
    expect(await page.getByLabel('Ihr Text').inputValue()).toBe(TEXT);
    await signedIn(page.context(), member);
    await press(page, 'Noch einmal senden');
    await page.locator('article', { hasText: 'ist noch da.' }).waitFor();
    expect(sourcesIn(topicId).filter((source) => source === TEXT)).toHaveLength(1);
  },
);

test('on a shared device nobody finds what somebody else has typed there, and everybody their own', async () => {
  const [first, second] = [newcomer(), newcomer()];
  const path = `/forum/topics/${String(topicOf())}`;
  const page = await browser.open(path, await as(first));
  // What the page still asks for when one comes near would be refused below.
  await Promise.all([page.waitForResponse('**/related'), page.getByLabel('Ihr Text').scrollIntoViewIfNeeded()]);
  siteStore().delete(sessions).where(eq(sessions.memberId, first.id)).run();
  await page.getByLabel('Ihr Text').fill(TEXT);
  const found = async (member: typeof first) => {
    await signedIn(page.context(), member);
    await page.goto(path);
    return page.getByLabel('Ihr Text').inputValue();
  };
  expect([await found(second), await found(first)]).toEqual(['', TEXT]);
});

test('the words come back also beside a picture, which only members may bring', async () => {
  const member = newcomer();
  const page = await browser.open(`/forum/topics/${topicOf()}`, await as(member));
  await page.getByLabel('Ihr Text').fill(TEXT);
  await page.getByText('Bild oder PDF anhängen').click();
  const picture = { name: 'bank.png', mimeType: 'image/png', buffer: Buffer.alloc(3 * 1024 * 1024) };
  await page.getByLabel('Bild oder PDF', { exact: true }).setInputFiles(picture);
  await page.getByLabel('Was ist auf dem Bild zu sehen?').fill('Eine Bank');
  siteStore().delete(sessions).where(eq(sessions.memberId, member.id)).run();
  await press(page, 'Antwort senden');
  expect(await page.getByLabel('Ihr Text').inputValue()).toBe(TEXT);
  expect(await page.getByRole('main').innerText()).toContain('Bitte wählen Sie sie danach noch einmal');
});

test.each([
  '/forum/new',
  '/forum/posts/1/edit',
  '/forum/posts/1/report',
  '/forum/topics/99999',
  '/en/me/roles/editor/end',
])('words that a stranger sends to %s come back, and go nowhere', async (path) => {
  const answer = await post(path, { text: TEXT, reason: 'Weil.' });
  expect(answer.status).toBe(401);
  expect(await answer.text()).toContain('Drei Stunden');
});

test('whoever pressed a small button without being signed in any more is told so', async () => {
  const answer = await post('/forum/posts/1/helpful', { helpful: 'yes' });
  expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('nicht mehr angemeldet')]);
  expect(await barriers(await browser.open('/en/401'))).toEqual([]);
});

test('a form with secrets is not shown again', async () => {
  const answer = await post('/me/password', { password: 'sehr-geheim-hier', text: '' });
  expect(answer.status).toBe(401);
  expect(await answer.text()).not.toContain('sehr-geheim-hier');
});

test('whoever comes by themselves is asked to sign in', async () => {
  expect((await get('/signed-out')).status).toBe(200);
});

test('signing out takes the texts off the device', async () => {
  const page = await browser.open('/forum/new', await as(newcomer()));
  await page.evaluate(() => {
    localStorage.setItem('/forum/drafts/new', '{"text":"Geheim"}');
    localStorage.setItem('/en/forum/drafts/topic:7', '{"text":"Secret"}');
    localStorage.setItem('look', 'dark');
  });
  await page.goto('/sign-out');
  await press(page, 'Abmelden');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(['look']);
});
