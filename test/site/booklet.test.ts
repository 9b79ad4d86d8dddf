import type { Locator, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { readContent } from '../../src/features/catalogue/content.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const { projects } = readContent('content');
/** The room between the margins of an A4 page, at 96 dots an inch. */
const PAPER = { width: 680, height: 1009 };

test('the whole catalogue is a cover, the contents and one page for each case', { timeout: 120_000 }, async () => {
  const page = await browser.open('/projects/booklet');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(projects.length + 2);
});

test.each(['', '/en'])(
  'on the pages of %s/projects/booklet nothing is cut off and there is room for notes',
  async (prefix) => {
    const page = await printed(`${prefix}/projects/booklet`);
    const sheets = await page.locator('.sheet').evaluateAll((found) =>
      found.map((sheet) => ({
        title: sheet.querySelector('.title')?.textContent,
        over: sheet.scrollHeight - sheet.clientHeight,
        wide: sheet.scrollWidth - sheet.clientWidth,
        notes: sheet.querySelector('.notes')?.clientHeight ?? 0,
      })),
    );
    expect(sheets).toHaveLength(projects.length);
    expect(sheets.filter(({ over, wide }) => over > 0 || wide > 0)).toEqual([]);
    expect(sheets.filter(({ notes }) => notes < 75)).toEqual([]);
  },
);

test('every text on a page ends with a sentence', async () => {
  const page = await printed('/projects/booklet');
  const ends = await page.locator('.sheet .summary, .sheet ol li').allInnerTexts();
  expect(ends.length).toBeGreaterThan(projects.length * 4);
  expect(ends.filter((text) => !/[.!?]["“”)]*$/.test(text.trim()))).toEqual([]);
});

test.each(['/projects/repair-cafe', '/en/projects/repair-cafe', '/projects/dewak-herten-zentrum-soziale-integration'])(
  'the QR code of %s leads back to it',
  async (path) => {
    const page = await printed(path);
    const code = page.locator('.sheet').getByRole('img', { name: /QR/ });
    const address = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(await read(page, code)).toBe(address);
    expect(new URL(address ?? '').pathname).toBe(path);
  },
);

test('a German case in an English booklet leads to the page that holds its text', async () => {
  const page = await printed('/en/projects/booklet?slug=essbare-stadt-andernach');
  expect(new URL(await read(page, page.getByRole('img', { name: /QR/ }))).pathname).toBe(
    '/projects/essbare-stadt-andernach',
  );
});

test('the cover names what was chosen and every case with its place', async () => {
  const page = await browser.open('/projects/booklet?field=mobility&outcome=failed&outcome=partly');
  const cover = page.locator('.front');
  expect(await cover.innerText()).toContain('Auswahl: Mobilität, teilweise gelungen, gescheitert');
  const titles = await page.locator('.sheet .title').allInnerTexts();
  expect(titles.length).toBeGreaterThan(1);
  const listed = await page.locator('.listed').getByRole('listitem').allInnerTexts();
  expect(listed.map((entry, index) => entry.startsWith(titles[index] ?? '?'))).toEqual(titles.map(() => true));
});

test('the contents say on which sheet a case stands, and the sheet says it too', async () => {
  const page = await printed('/projects/booklet?field=mobility');
  const titles = await page.locator('.sheet .title').allInnerTexts();
  const numbers = titles.map((_, index) => `Blatt ${String(index + 1)}`);
  expect(await page.locator('.listed li .page').allInnerTexts()).toEqual(numbers);
  expect(await page.locator('.sheet .page').allInnerTexts()).toEqual(numbers);
});

test('the booklet of a choice leads back to that choice', async () => {
  const page = await browser.open('/projects?field=mobility&sort=new', { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Diese Auswahl drucken' }).click();
  await page.getByRole('link', { name: 'Zurück zur Auswahl' }).click();
  expect(new URL(page.url()).search).toBe('?field=mobility&sort=new');
});

test('a single case needs no cover', async () => {
  const page = await browser.open('/projects/booklet?slug=repair-cafe');
  expect(await page.locator('.front, .listed, .page').count()).toBe(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test.each([
  '?slug=__proto__',
  '?slug=atlantis',
  `?slug=${'x'.repeat(5_000)}`,
  '?field=digital&outcome=failed&funding=loan',
])('where nothing is to be printed, the page says so and leads back: %.40s', async (search) => {
  const page = await browser.open(`/projects/booklet${search}`);
  expect(await page.getByText('In dieser Auswahl ist kein Projekt.').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Mappe drucken' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Zurück zur Auswahl' }).click();
  expect(new URL(page.url()).pathname).toBe('/projects');
});

test('the button prints, without a script one is told the keys', async () => {
  const page = await browser.open('/projects/booklet?slug=repair-cafe');
  await page.evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Mappe drucken' }).click();
  expect(await page.locator('body[data-printed]').count()).toBe(1);
  const plain = await browser.open('/projects/booklet?slug=repair-cafe', { javaScriptEnabled: false });
  expect(await plain.getByRole('button', { name: 'Mappe drucken' }).count()).toBe(0);
  expect(await plain.getByText('Strg + P').isVisible()).toBe(true);
});

/** A page as the printer sees it. */
async function printed(path: string): Promise<Page> {
  const page = await browser.open(path, PAPER);
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** What a phone's camera would read from the code. */
async function read(page: Page, code: Locator): Promise<string> {
  const png = (await code.screenshot({ scale: 'device' })).toString('base64');
  // On a page of its own: the content policy of ours reads no pictures from memory.
  const blank = await page.context().newPage();
  const picture = await blank.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { width: bitmap.width, height: bitmap.height, data: [...pixels] };
  }, png);
  return decodeQR({ ...picture, data: Uint8Array.from(picture.data) }, { timeLimit: 5_000 });
}

test('on no sheet is an item with nothing in it, and no case loses the texts of all its steps', async () => {
  const page = await browser.open('/projects/booklet', PAPER);
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/projects/booklet', '/en/projects/booklet']) {
    await page.goto(path);
    const items = await page.locator('.sheet li').allInnerTexts();
    expect(items.filter((words) => /(^|:)\s*$/.test(words))).toEqual([]);
    const sheets = await page.locator('.sheet').evaluateAll((all) =>
      all.map((sheet) => ({
        title: sheet.querySelector('.title')?.textContent,
        told: [...sheet.querySelectorAll('ol li')].filter(
          (step) => step.textContent.trim().length > (step.querySelector('strong')?.textContent.length ?? 0),
        ).length,
      })),
    );
    expect(sheets.filter(({ told }) => told < 2)).toEqual([]);
  }
});
