import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drafts, posts } from '../../db/schema/forum.ts';
import { draftOf } from '../../src/features/forum/draft.ts';
import { findsHelpful } from '../../src/features/forum/helpful.ts';
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
const picture = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\n%%EOF\n');

test.each([true, false])('a text is looked at, kept, mended and sent, with a script: %s', async (javaScriptEnabled) => {
  const member = newcomer();
  const { id } = asked(member);
  const page = await browser.open(`/forum/posts/${id}/edit`, { ...(await as(member)), javaScriptEnabled });
  await page.getByLabel('Ihr Text').fill('Wir suchen einen **Bauplan**.\n\n<script>alert(1)</script>');
  await page.getByRole('button', { name: 'Vorschau' }).click();
  expect(await page.locator('#preview strong').innerText()).toBe('Bauplan');
  expect(await page.locator('#preview script').count()).toBe(0);
  expect(draftOf(siteStore(), member, `post:${id}`)?.source).toContain('**Bauplan**');
  if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
  await page.getByText('Bild oder PDF anhängen').click();
  await page
    .getByLabel('Bild oder PDF', { exact: true })
    .setInputFiles({ name: 'Plan.pdf', mimeType: 'x/y', buffer: PDF });
  await page.getByRole('button', { name: 'Datei hochladen' }).click();
  expect(await page.getByRole('link', { name: 'Plan.pdf' }).count()).toBe(1);
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  await page.waitForURL(new RegExp(`/forum/topics/.*#p${id}$`));
  expect(postOf(id)).toMatchObject({ source: expect.stringContaining('**Bauplan**') as string });
  expect(siteStore().select().from(drafts).where(eq(drafts.memberId, member.id)).all()).toEqual([]);
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
  expect(await page.getByRole('alert').innerText()).toContain('Bitte wählen Sie ein Bild');
  expect(await page.getByLabel('Ihr Text').inputValue()).toContain('https://c.example');
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('höchstens 2 Links');
  expect(await barriers(page)).toEqual([]);
  expect(postOf(id)?.source).toBe('Wir suchen einen Bauplan.');
});

/** The way to the fields of a file, and what they say. */
async function chooseFile(
  page: Page,
  file: { name: string; buffer: Buffer; mimeType?: string } | undefined,
  alt: string,
): Promise<void> {
  const part = page.locator('details', { hasText: 'Bild oder PDF anhängen' });
  if (!(await part.evaluate((details: HTMLDetailsElement) => details.open))) await part.locator('summary').click();
  if (file) await page.getByLabel('Bild oder PDF', { exact: true }).setInputFiles({ mimeType: 'image/png', ...file });
  await page.getByLabel('Was ist auf dem Bild zu sehen?').fill(alt);
}

const WORDS = 'Was ist auf dem Bild zu sehen?';

test('without a script a picture that came without words is kept, and they are asked for', async () => {
  const member = newcomer();
  const { id } = asked(member);
  const page = await browser.open(`/forum/posts/${id}/edit`, { ...(await as(member)), javaScriptEnabled: false });
  await page.getByLabel('Ihr Text').fill('Das ist unsere Bank.');
  await chooseFile(page, undefined, 'Eine Bank aus Holz');
  await press(page, 'Änderung speichern');
  const alert = page.getByRole('alert');
  expect(await alert.innerText()).toContain('Sie haben ein Bild beschrieben.');
  expect(await page.getByLabel(WORDS).inputValue()).toBe('Eine Bank aus Holz');
  await chooseFile(page, { name: 'bank.png', buffer: await picture() }, '');
  await press(page, 'Änderung speichern');
  expect(await alert.innerText()).toContain('was auf dem Bild zu sehen ist');
  expect(await page.getByLabel('Ihr Text').inputValue()).toBe('Das ist unsere Bank.');
  await press(page, 'Beschreibung speichern und weiterschreiben');
  expect(await alert.innerText()).toContain('was auf dem Bild zu sehen ist');
  expect(postOf(id)?.source).toBe('Wir suchen einen Bauplan.');
  await page.getByLabel(WORDS).fill('Eine Bank aus Holz');
  await press(page, 'Änderung speichern');
  await page.getByAltText('Eine Bank aus Holz').waitFor();
  expect(postOf(id)?.source).toBe('Das ist unsere Bank.');
});

test('a picture that waits for its words waits in the draft too, and can be taken away', async () => {
  const member = newcomer();
  const path = `/forum/topics/${asked(member).topicId}`;
  const without = await browser.open(path, { ...(await as(member)), javaScriptEnabled: false });
  await without.getByLabel('Ihr Text').fill('Das ist unsere Bank.');
  await chooseFile(without, { name: 'bank.png', buffer: await picture() }, '');
  await press(without, 'Datei hochladen und weiterschreiben');
  const page = await browser.open(path, await as(member));
  expect(await page.getByAltText('bank.webp').count()).toBe(1);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'bank.webp entfernen' }).click();
  await page.getByText('Bild oder PDF anhängen').waitFor();
});

const FILM = { name: 'film.png', buffer: Buffer.alloc(12 * 1024 * 1024) };

test('with a script a file that is far too large is not even sent, nor a picture without words', async () => {
  const member = newcomer();
  const page = await browser.open(`/forum/topics/${asked(member).topicId}`, await as(member));
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
  const troubleOf = (label: string) =>
    page.getByLabel(label, { exact: true }).evaluate(({ validationMessage }: HTMLInputElement) => validationMessage);
  const upload = () => page.getByRole('button', { name: 'Datei hochladen und weiterschreiben' }).click();
  await chooseFile(page, FILM, 'Ein Film');
  await upload();
  expect(await troubleOf('Bild oder PDF')).toContain('höchstens 8 MB');
  await chooseFile(page, { name: 'bank.png', buffer: await picture() }, ' ');
  expect(await troubleOf('Bild oder PDF')).toBe('');
  await upload();
  expect(await troubleOf(WORDS)).toContain('was auf dem Bild zu sehen ist');
  expect(sent.filter((path) => path.includes('/topics/'))).toEqual([]);
  await page.getByLabel(WORDS).fill('Eine Bank');
  await upload();
  await page.getByRole('link', { name: 'bank.webp' }).waitFor();
});

test('with a script a large photo is sent as small as it is kept', async () => {
  const member = newcomer();
  const page = await browser.open(`/forum/topics/${asked(member).topicId}`, await as(member));
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const photo = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: 'red', noise } })
    .jpeg({ quality: 95 })
    .toBuffer();
  await chooseFile(page, { name: 'platz.jpg', buffer: photo, mimeType: 'image/jpeg' }, 'Ein Platz');
  const field = page.getByLabel('Bild oder PDF', { exact: true });
  const size = () => field.evaluate(({ files }: HTMLInputElement) => files?.[0]?.size ?? 0);
  await expect.poll(size, { timeout: 10_000 }).toBeLessThan(photo.length / 2);
  await page.getByRole('button', { name: 'Datei hochladen und weiterschreiben' }).click();
  const kept = page.getByRole('link', { name: 'platz.webp' });
  const answer = await page.request.get((await kept.getAttribute('href')) ?? '');
  const { width, height } = await sharp(await answer.body()).metadata();
  expect([width, height]).toEqual([1600, 800]);
});

test('without one the words beside it stay', async () => {
  const member = newcomer();
  const { topicId } = asked(member);
  const page = await browser.open(`/forum/topics/${topicId}`, { ...(await as(member)), javaScriptEnabled: false });
  await page.getByLabel('Ihr Text').fill('Drei Stunden habe ich daran geschrieben.');
  await chooseFile(page, FILM, '');
  await press(page, 'Antwort senden');
  expect(await page.getByRole('alert').innerText()).toContain('höchstens 8 MB');
  expect(await page.getByLabel('Ihr Text').inputValue()).toBe('Drei Stunden habe ich daran geschrieben.');
  expect(draftOf(siteStore(), member, `topic:${topicId}`)?.source).toContain('Drei Stunden');
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

test('a quote is added to what this device has kept, and what was sent as a topic is not offered again', async () => {
  const member = newcomer();
  const { topicId } = asked(onSite('emre'));
  const page = await browser.open(`/forum/topics/${topicId}`, await as(member));
  const text = page.getByLabel('Ihr Text');
  await text.fill('Wir haben einen Plan.');
  await page.getByRole('link', { name: 'zitieren: Beitrag von' }).click();
  await page.waitForURL((url) => url.hash === '#writing' && url.search === '');
  expect(await text.inputValue()).toMatch(/^Wir haben einen Plan\.\n\n> @.+\n>\n> Wir suchen einen Bauplan\.\n\n$/);
  await expect.poll(() => text.evaluate((field: HTMLTextAreaElement) => field === document.activeElement)).toBe(true);
  await page.goto('/forum/new');
  await page.getByLabel('Titel').fill('Wo gibt es Bretter?');
  await text.fill('Wir brauchen zehn.');
  await page.getByRole('button', { name: 'Thema eröffnen' }).click();
  await page.waitForURL(/\/forum\/topics\/\d+#p\d+$/);
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
  await page.waitForLoadState();
  const { storageState } = await as(member);
  if (typeof storageState === 'object') await page.context().addCookies(storageState.cookies);
  await page.goto(`/forum/posts/${id}/edit`);
  expect(await page.getByLabel('Ihr Text').inputValue()).toBe('Das war viel Arbeit.');
});

test('a PDF is a download from a sandbox, for those who read the post', async () => {
  const member = newcomer();
  const page = await browser.open(`/forum/posts/${asked(member).id}/edit`, await as(member));
  await page.getByText('Bild oder PDF anhängen').click();
  await page
    .getByLabel('Bild oder PDF', { exact: true })
    .setInputFiles({ name: 'Plan "1".pdf', mimeType: 'x/y', buffer: PDF });
  await page.getByRole('button', { name: 'Datei hochladen' }).click();
  const path = (await page.getByRole('link', { name: 'Plan 1.pdf' }).getAttribute('href')) ?? '';
  const answered = await get(path, member);
  expect([answered.status, answered.headers.get('content-disposition')]).toEqual([
    200,
    `attachment; filename*=UTF-8''Plan%201.pdf`,
  ]);
  expect(answered.headers.get('content-security-policy')).toContain('sandbox');
  for (const who of [undefined, 'ruth'] as const) expect((await get(path, who)).status).toBe(404);
  await page.getByRole('button', { name: 'Entfernen' }).click();
  expect((await get(path, member)).status).toBe(404);
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
  await post(`/forum/topics/${topicId}/answer`, { post: String(reply) }, member);
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
