import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { posts } from '../../db/schema/forum.ts';
import { draftOf } from '../../src/features/forum/draft.ts';
import type { Member } from '../../src/features/members/member.ts';
import { get } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { ask } from '../support/forum.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

const asked = (who: Member) => ask(siteStore(), who, { boardId: 1 }, new Date());
const postOf = (id: number) => siteStore().select().from(posts).where(eq(posts.id, id)).get();
const picture = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\n%%EOF\n');

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
  const path = `/forum/topics/${asked(newcomer()).topicId}`;
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
  const page = await browser.open(`/forum/topics/${asked(newcomer()).topicId}`, await as(member));
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
  const page = await browser.open(`/forum/topics/${asked(newcomer()).topicId}`, await as(member));
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
  const { topicId } = asked(newcomer());
  const page = await browser.open(`/forum/topics/${topicId}`, { ...(await as(member)), javaScriptEnabled: false });
  await page.getByLabel('Ihr Text').fill('Drei Stunden habe ich daran geschrieben.');
  await chooseFile(page, FILM, '');
  await press(page, 'Antwort senden');
  expect(await page.getByRole('alert').innerText()).toContain('höchstens 8 MB');
  expect(await page.getByLabel('Ihr Text').inputValue()).toBe('Drei Stunden habe ich daran geschrieben.');
  expect(draftOf(siteStore(), member, `topic:${topicId}`)?.source).toContain('Drei Stunden');
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
  await page.getByRole('link', { name: 'Plan 1.pdf' }).waitFor({ state: 'detached' });
  expect((await get(path, member)).status).toBe(404);
});
