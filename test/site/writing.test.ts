import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { drafts, posts } from '../../db/schema/forum.ts';
import { draftOf } from '../../src/features/forum/draft.ts';
import { editPost } from '../../src/features/forum/edit-post.ts';
import { findsHelpful } from '../../src/features/forum/helpful.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { topicFor } from '../../src/features/forum/topic.ts';
import type { Member } from '../../src/features/members/member.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { answer, ask } from '../support/forum.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

const asked = (who: Member) => ask(siteStore(), who, { boardId: 1 }, new Date());
const postOf = (id: number) => siteStore().select().from(posts).where(eq(posts.id, id)).get();
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\n%%EOF\n');

test.each([true, false])('a text is looked at, kept, mended and sent, with a script: %s', async (javaScriptEnabled) => {
  const member = newcomer();
  const { id } = asked(member);
  const page = await browser.open(`/forum/posts/${id}/edit`, { ...(await as(member)), javaScriptEnabled });
  await page.getByLabel('Ihr Text').fill('Wir suchen einen **Bauplan**.\n\n<script>alert(1)</script>');
  await page.getByRole('button', { name: 'Vorschau' }).click();
  await page.locator('#preview strong').getByText('Bauplan').waitFor();
  expect(await page.locator('#preview script').count()).toBe(0);
  expect(draftOf(siteStore(), member, `post:${id}`)?.source).toContain('**Bauplan**');
  if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
  await page.getByText('Bild oder PDF anhängen').click();
  await page
    .getByLabel('Bild oder PDF', { exact: true })
    .setInputFiles({ name: 'Plan.pdf', mimeType: 'x/y', buffer: PDF });
  await page.getByRole('button', { name: 'Datei hochladen' }).click();
  await page.getByRole('link', { name: 'Plan.pdf' }).waitFor();
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  await page.waitForURL(new RegExp(`/forum/topics/.*#p${id}$`));
  await page.locator(`#p${id}`).getByRole('status').getByText('Ihre Änderung ist gespeichert.').waitFor();
  await expect.poll(() => page.locator(':focus').getAttribute('id')).toBe(`p${id}`);
  expect(postOf(id)).toMatchObject({ source: expect.stringContaining('**Bauplan**') as string });
  expect(siteStore().select().from(drafts).where(eq(drafts.memberId, member.id)).all()).toEqual([]);
});

test('only of a post that is the reader’s own and was changed one reads that a change is kept', async () => {
  const [member, other] = [newcomer(), newcomer()];
  const { id, topicId } = asked(member);
  const says = async (who: Member, post = `${id}`) => {
    const answer = await get(`/forum/topics/${topicId}?done=edited&post=${post}`, who);
    return (await answer.text()).includes('Ihre Änderung ist gespeichert.');
  };
  expect(await says(member)).toBe(false);
  const input = { text: 'Wir haben einen.', sendKey: newSendKey() };
  editPost(siteStore(), member, id, input, new Date());
  expect([await says(member), await says(other)]).toEqual([true, false]);
  for (const post of ['', '0', '1e3', `${id}x`, '999999'])
    expect([post, await says(member, post)]).toEqual([post, false]);
});

test('what is not right is said beside it, and what was typed stays', async () => {
  const member = newcomer();
  const { id } = asked(member);
  const page = await browser.open(`/forum/posts/${id}/edit`, await as(member));
  await page.getByLabel('Ihr Text').fill('https://a.example https://b.example https://c.example');
  await page.getByText('Bild oder PDF anhängen').click();
  await page
    .getByLabel('Bild oder PDF', { exact: true })
    .setInputFiles({ name: 'a.pdf', mimeType: 'x/y', buffer: Buffer.from('MZ') });
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  await page.getByRole('alert').getByText('Bitte wählen Sie ein Bild').waitFor();
  expect(await page.getByLabel('Ihr Text').inputValue()).toContain('https://c.example');
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  await page.getByRole('alert').getByText('höchstens 2 Links').waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(postOf(id)?.source).toBe('Wir suchen einen Bauplan.');
});

test('with a script there are tools and names, and the draft keeps itself', async () => {
  const member = newcomer();
  const { id } = asked(member);
  const page = await browser.open(`/forum/posts/${id}/edit`, await as(member));
  const text = page.getByLabel('Ihr Text');
  await text.fill('');
  await text.pressSequentially('Frag @Hann');
  await page.getByRole('option', { name: 'Hanna Vogel' }).waitFor();
  await text.press('Enter');
  expect((await text.inputValue()).trim()).toBe('Frag @Hanna Vogel');
  await text.fill('');
  await text.pressSequentially('Frag @Hanna V');
  await page.getByRole('option', { name: 'Hanna Vogel' }).waitFor();
  // It is chosen already, and an arrow leaves it so.
  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  expect((await text.inputValue()).trimEnd()).toBe('Frag @Hanna Vogel');
  await text.selectText();
  await page.getByRole('button', { name: 'Fett' }).click();
  expect((await text.inputValue()).trim()).toMatch(/^\*\*Frag @Hanna Vogel *\*\*$/);
  await page.getByText('Ihr Entwurf ist gesichert.').waitFor();
  await page.reload();
  expect(await text.inputValue()).toMatch(/^\*\*Frag @Hanna Vogel/);
  await page.goto('/forum/drafts');
  expect(await page.getByRole('main').innerText()).toContain('Änderung im Thema');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Verwerfen' }).click();
  await page.getByRole('button', { name: 'Verwerfen' }).click();
  expect(await page.getByRole('main').innerText()).toContain('Sie haben keine Entwürfe.');
});

test('a name that was begun before the tools were there is offered, too', async () => {
  const member = newcomer();
  const page = await browser.open('/forum', await as(member));
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/_astro/tools*', async (route) => released.then(() => route.continue()));
  await page.goto(`/forum/posts/${String(asked(member).id)}/edit`);
  await page.getByLabel('Ihr Text').pressSequentially(' @Hann');
  release(undefined);
  await page.getByRole('option', { name: 'Hanna Vogel' }).waitFor();
});

test('a quote is added to what this device has kept, and what was sent as a topic is not offered again', async () => {
  const member = newcomer();
  const { id, topicId } = asked(onSite('emre'));
  const page = await browser.open(`/forum/topics/${topicId}`, await as(member));
  const text = page.getByLabel('Ihr Text');
  await text.fill('Wir haben einen Plan.');
  await page.getByRole('link', { name: 'zitieren: Beitrag von' }).click();
  await page.waitForURL((url) => url.hash === '#writing' && url.search === '');
  expect(await text.inputValue()).toMatch(/^Wir haben einen Plan\.\n\n> @.+\n>\n> Wir suchen einen Bauplan\.\n\n$/);
  await expect.poll(() => text.evaluate((field: HTMLTextAreaElement) => field === document.activeElement)).toBe(true);
  await page.reload();
  await page.goto(`/forum/topics/${topicId}?quote=${id}`);
  await page.getByText('Die Zeilen, die mit > beginnen, sind das Zitat.').waitFor();
  await page.goto('/forum/new');
  await page.getByLabel('Titel').fill('Wo gibt es Bretter?');
  await text.fill('Wir brauchen zehn.');
  await page.getByRole('button', { name: 'Thema eröffnen' }).click();
  await page.waitForURL(/\/forum\/topics\/\d+\?done=opened#p\d+$/);
  await page.goto('/forum/new');
  expect([await page.getByLabel('Titel').inputValue(), await text.inputValue()]).toEqual(['', '']);
});

test('what is begun about a project goes on about that project, and about no other', async () => {
  const member = newcomer();
  const page = await browser.open('/forum/new?about=project:repair-cafe', {
    ...(await as(member)),
    javaScriptEnabled: false,
  });
  await page.getByLabel('Ihr Text').fill('Wer leiht uns Werkzeug?');
  await press(page, 'Entwurf sichern');
  await page.goto('/forum/new');
  expect(await page.getByLabel('Ihr Text').inputValue()).toBe('');
  await page.goto('/forum/drafts');
  await page.getByRole('link', { name: 'Weiterschreiben' }).click();
  expect(new URL(page.url()).search).toBe('?about=project:repair-cafe');
  expect(await page.getByLabel('Ihr Text').inputValue()).toBe('Wer leiht uns Werkzeug?');
});

test('what was typed after the session had ended is still there afterwards', async () => {
  const member = newcomer();
  const { id } = asked(member);
  const page = await browser.open(`/forum/posts/${id}/edit`, await as(member));
  await page.context().clearCookies();
  await page.getByLabel('Ihr Text').fill('Das war viel Arbeit.');
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  await page.getByRole('heading', { name: 'Sie sind nicht mehr angemeldet' }).waitFor();
  const { storageState } = await as(member);
  if (typeof storageState === 'object') await page.context().addCookies(storageState.cookies);
  await page.goto(`/forum/posts/${id}/edit`);
  expect(await page.getByLabel('Ihr Text').inputValue()).toBe('Das war viel Arbeit.');
});

test('helpful, answer and deletion each have an address where they are asked for and done', async () => {
  const member = newcomer();
  const { topicId } = asked(member);
  const reply = answer(siteStore(), onSite('emre'), topicId, 'So geht es.', new Date()).id;
  for (const path of [
    `/forum/posts/${reply}/helpful`,
    `/forum/topics/${topicId}/answer?post=${reply}`,
    `/forum/posts/${reply}/versions`,
    `/en/forum/posts/${reply}/helpful`,
  ])
    expect([path, (await get(path, member)).status]).toEqual([path, 200]);
  await post(`/forum/posts/${reply}/helpful`, { helpful: 'yes' }, member);
  for (const fields of [{ post: String(reply) }, {}, { post: String(reply) }]) {
    const chosen = await post(`/forum/topics/${topicId}/answer`, fields, member);
    expect(chosen.headers.get('location')).toBe(`/forum/topics/${topicId}#p${reply}`);
  }
  expect(findsHelpful(siteStore(), member, reply)).toBe(true);
  expect(topicFor(siteStore(), member, topicId).acceptedPostId).toBe(reply);
  const gone = await post(`/forum/posts/${reply}/deletion`, {}, 'emre');
  expect([gone.status, gone.headers.get('location')]).toEqual([303, `/forum/topics/${topicId}#p${reply}`]);
  expect(postOf(reply)?.deletedAt).toBeInstanceOf(Date);
});

test.each([
  ["another's post", 403, (id: number) => `/forum/posts/${id}/edit`],
  ["another's post, to delete", 403, (id: number) => `/forum/posts/${id}/deletion`],
  ['no post', 404, () => '/forum/posts/999999/edit'],
  ['no number', 404, () => '/forum/posts/1e3/helpful'],
  ['no draft', 404, () => '/forum/drafts/me'],
  ['a file that is not there', 404, () => '/forum/attachments/0'],
])('%s: %i', async (_, status, at) => {
  const { id } = asked(newcomer());
  expect((await get(at(id), newcomer())).status).toBe(status);
});

test.each([true, false])('who has asked is told so, and not asked to write again, with a script: %s', async (has) => {
  const page = await browser.open('/forum/new?about=project:repair-cafe', {
    ...(await as(newcomer())),
    javaScriptEnabled: has,
  });
  await page.getByText('Bereich: Fragen (nur Mitglieder lesen mit), Sprache: Deutsch').waitFor();
  expect(await page.getByLabel('In welcher Sprache schreiben Sie?').isVisible()).toBe(false);
  await page.getByLabel('Titel').fill('Wer leiht uns einen Tisch?');
  await page.getByLabel('Ihr Text').fill('Für zwei Stunden.');
  await press(page, 'Frage stellen');
  await page.getByText('Ihr Thema steht jetzt im Forum.').waitFor();
  if (has) expect(await barriers(page)).toEqual([]);
  expect(await page.getByLabel('Ihr Text').isVisible()).toBe(false);
  await page.getByText('Noch etwas ergänzen').click();
  await page.getByLabel('Ihr Text').fill('Oder zwei Tische.');
  await page.getByRole('button', { name: 'Entwurf sichern' }).click();
  await page.getByText('Ihr Entwurf ist gesichert.').waitFor();
  expect(await page.getByLabel('Ihr Text').inputValue()).toBe('Oder zwei Tische.');
  // Only a page that was left for another has lost it.
  expect(await page.getByText('Ihr Thema steht jetzt im Forum.').count()).toBe(has ? 1 : 0);
});
