import { expect, inject, test } from 'vitest';
import { readContent } from '../../src/features/catalogue/content.ts';
import { CHOCOLATE, POOL } from '../support/addresses.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const { projects } = readContent('content');
const READER = 'https://example.org';

const textOf = async (path: string) => (await fetch(inject('siteUrl') + path)).text();
/** The head of a page: its language, canonical address and addresses in each language, without the host. */
async function headOf(path: string) {
  const html = await textOf(path);
  const links = [...html.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]+)")? href="([^"]+)"/g)];
  const address = (href = '') => new URL(href, READER).pathname;
  return {
    lang: /<html lang="(..)"/.exec(html)?.[1],
    contentLang: /<main[^>]* lang="(..)"/.exec(html)?.[1],
    canonical: address(links.find(([, rel]) => rel === 'canonical')?.[3]),
    languages: links.flatMap(([, rel, lang, href]) =>
      rel === 'alternate' && lang ? [`${lang} ${address(href)}`] : [],
    ),
  };
}

test('each entry of the contents leads to its section', async () => {
  const page = await browser.open(CHOCOLATE);
  const entries = page.getByRole('navigation', { name: 'Inhalt' }).getByRole('link');
  const words = await entries.allInnerTexts();
  expect(words.length).toBeGreaterThan(8);
  for (const [index, label] of words.entries()) {
    await entries.nth(index).click();
    const heading = page.locator(':target').getByRole('heading', { level: 2 }).first();
    await expect.poll(() => heading.innerText()).toBe(label);
  }
});

test('on a phone the contents unfold and lead to the same sections', async () => {
  const page = await browser.open(POOL, { width: 360 });
  const folded = page.locator('details.folded');
  await folded.locator('summary').click();
  await folded.getByRole('link', { name: 'Was schwierig war' }).click();
  expect(await page.locator(':target').getAttribute('id')).toBe('trouble');
});

test('beside who helps at the start one asks about handing it on; on paper there is nothing to press', async () => {
  const page = await browser.open(POOL);
  const ask = page.locator('#adapt').getByRole('link', { name: 'Frage dazu stellen' });
  const address = `/forum/new?about=project:${POOL.split('/').at(-1) ?? ''}&section=adapt`;
  expect(await ask.getAttribute('href')).toBe(address);
  await page.emulateMedia({ media: 'print' });
  expect(await ask.isVisible()).toBe(false);
});

test('the number of a source leads to that source, and the source to the report', async () => {
  const page = await browser.open(POOL);
  await page.getByRole('link', { name: 'Quelle 1', exact: true }).first().click();
  expect(await page.locator(':target').innerText()).toContain(
    projects.find(({ slug }) => POOL.endsWith(slug))?.data.sources[0]?.title,
  );
});

test('a case in both languages names both addresses', async () => {
  const languages = [`de ${CHOCOLATE}`, `en /en${CHOCOLATE}`, `x-default ${CHOCOLATE}`];
  expect(await headOf(CHOCOLATE)).toEqual({ lang: 'de', contentLang: undefined, canonical: CHOCOLATE, languages });
  expect(await headOf(`/en${CHOCOLATE}`)).toEqual({
    lang: 'en',
    contentLang: undefined,
    canonical: `/en${CHOCOLATE}`,
    languages,
  });
});

test('a case that is only German has one address, in English pages too', async () => {
  const languages = [`de ${POOL}`, `x-default ${POOL}`];
  expect(await headOf(POOL)).toEqual({ lang: 'de', contentLang: undefined, canonical: POOL, languages });
  expect(await headOf(`/en${POOL}`)).toEqual({ lang: 'en', contentLang: 'de', canonical: POOL, languages });
});

test('an English page says that its text is German, and what is English in it is marked', async () => {
  const page = await browser.open(`/en${POOL}`);
  expect(await page.getByText('So far this text exists in German only.').count()).toBe(1);
  expect(await page.getByRole('main').getAttribute('lang')).toBe('de');
  const langOf = (words: string) =>
    page
      .getByRole('heading', { name: words })
      .first()
      .evaluate((heading) => heading.closest('[lang]')?.getAttribute('lang'));
  expect([await langOf('Was schwierig war'), await langOf('Related projects')]).toEqual(['de', 'en']);
});

test('a note of the case keeps its language among facts in another one', async () => {
  const page = await browser.open(`/en${POOL}`);
  const langOf = (words: string) =>
    page
      .locator('.strip')
      .getByText(words)
      .evaluate((text) => text.closest('[lang]')?.getAttribute('lang'));
  expect([await langOf('very hard'), await langOf('Rund 25 helfen regelmäßig mit.')]).toEqual(['en', 'de']);
});

test('structured data says what the page says', async () => {
  const page = await browser.open(CHOCOLATE);
  const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText()) as { url: string };
  expect(data).toMatchObject({
    '@type': 'Article',
    headline: await page.getByRole('heading', { level: 1 }).innerText(),
  });
  expect(new URL(data.url).pathname).toBe(CHOCOLATE);
});

test('related cases say why they are related', async () => {
  const page = await browser.open(CHOCOLATE);
  const related = page.locator('.related li');
  expect(await related.count()).toBeGreaterThan(1);
  for (const words of await related.allInnerTexts()) expect(words).toMatch(/\n(auch |aus derselben Geschichte)/);
});

test('one passes a case on, cites it and reports a mistake', async () => {
  const page = await browser.open(CHOCOLATE);
  await page.getByText('Weitergeben', { exact: true }).click();
  const mail = await page.getByRole('link', { name: 'Per E-Mail schicken' }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toContain(CHOCOLATE);
  const report = await page.locator('.share-menu').getByRole('link', { name: 'Fehler melden' }).getAttribute('href');
  expect(decodeURIComponent(report ?? '')).toMatch(/^mailto:[^?]+@[^?]+\?subject=Fehler im Projekt „.+“&body=/);
  await page.locator('.share-menu').getByText('Zitieren').click();
  expect(
    await page
      .locator('.share-menu')
      .getByText(/^„.+“\. .+, Stand \d+\. .+ \d{4}\. Lizenz: CC BY 4\.0\. http/)
      .isVisible(),
  ).toBe(true);
});

test('a citation is copied with the day on which one reads it, and is there without a script too', async () => {
  const page = await browser.open(CHOCOLATE, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByText('Weitergeben', { exact: true }).click();
  await page.locator('.share-menu').getByText('Zitieren').click();
  await page.getByRole('button', { name: 'Angabe kopieren' }).click();
  await page.getByRole('button', { name: 'Angabe kopiert' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^„.+“\. Staffelholz, Stand .+ http\S+ \(gelesen am \d+\. \p{L}+ \d{4}\)$/u);
  const plain = await browser.open(CHOCOLATE, { javaScriptEnabled: false });
  const [words] = await plain.locator('[data-read]').allTextContents();
  expect(words).toMatch(/^„.+“\. .+ http\S+$/);
  expect(await plain.getByRole('button', { name: 'Angabe kopieren' }).count()).toBe(0);
});

test('the way to pass a case on stands beside the button that prints it, with and without a script', async () => {
  for (const visit of [{ width: 1280 }, { width: 360, javaScriptEnabled: false }]) {
    const page = await browser.open(CHOCOLATE, visit);
    const share = page.getByText('Weitergeben', { exact: true });
    const print = await page.getByRole('link', { name: 'Auf einer Seite drucken' }).boundingBox();
    expect(Math.abs(((await share.boundingBox())?.y ?? 0) - (print?.y ?? 0))).toBeLessThan(70);
    await share.click();
    expect(await page.getByRole('link', { name: 'Per E-Mail schicken' }).isVisible()).toBe(true);
  }
});

test('on a phone one reads whether it fits before the whole story, on a desk beside it', async () => {
  const page = await browser.open(POOL, { width: 360 });
  const top = async (name: string) => (await page.getByRole('region', { name }).boundingBox())?.y ?? NaN;
  expect(await top('Passt das zu uns?')).toBeLessThan(await top('Warum es das braucht'));
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(Math.abs((await top('Passt das zu uns?')) - (await top('Warum es das braucht')))).toBeLessThan(30);
});

test('the table of the effort fits a phone without scrolling sideways', async () => {
  const page = await browser.open(POOL, { width: 360 });
  const table = page.locator('#effort table');
  expect((await table.boundingBox())?.width).toBeLessThanOrEqual(360);
  const value = table.getByRole('row', { name: /^Ehrenamtliche/ }).getByRole('cell');
  expect(await value.innerText()).toMatch(/^25 Personen\n+belegt\s*5?/);
});

test('an unknown fact stands there like any other', async () => {
  const page = await browser.open(POOL);
  expect(await page.locator('.facts').first().getByRole('definition').count()).toBeGreaterThanOrEqual(4);
  expect(await page.getByText('nicht bekannt').count()).toBeGreaterThan(0);
});

test('the picture that other sites show speaks the language of the page', async () => {
  const pictureOf = async (path: string) =>
    new URL(/<meta property="og:image" content="([^"]+)"/.exec(await textOf(path))?.[1] ?? '', READER).pathname;
  const [english] = projects.filter(({ english }) => english);
  const [german] = projects.filter(({ english }) => !english);
  expect(await pictureOf(`/en/projects/${english?.slug ?? ''}`)).toBe(`/pictures/cases/en/${english?.slug ?? ''}.png`);
  expect(await pictureOf(`/projects/${english?.slug ?? ''}`)).toBe(`/pictures/cases/${english?.slug ?? ''}.png`);
  expect(await pictureOf(`/en/projects/${german?.slug ?? ''}`)).toBe(`/pictures/cases/${german?.slug ?? ''}.png`);
  expect((await fetch(`${inject('siteUrl')}/pictures/cases/en/${english?.slug ?? ''}.png`)).status).toBe(200);
});
