import { expect, test } from 'vitest';
import { readContent } from '../../src/features/catalogue/content.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const { projects } = readContent('content');

test('no page is wider than its screen, from the narrowest phone to a desk', async () => {
  const page = await browser.open('/');
  const wide: string[] = [];
  for (const path of PAGES) {
    await page.goto(path);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const needs = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needs > width) wide.push(`${path} needs ${needs} of ${width}`);
    }
  }
  expect(wide).toEqual([]);
});

const PAGES = [
  '/',
  '/en',
  '/projects?field=mobility',
  '/projects?view=table',
  '/projects?view=map',
  '/projects/booklet?field=mobility',
  '/compare?slug=repair-cafe&slug=dorfladen-berwangen',
  '/guides',
  '/guides/koproduktion-in-zehn-schritten',
  '/search?q=hilfe',
  '/imprint',
  '/no-such-page',
  ...projects.map(({ slug }) => `/projects/${slug}`),
  ...['/search?q=', '/projects?field=', '/projects?view=table&field=', '/compare?slug='].flatMap((path) => [
    path + 'Donaudampfschifffahrtsgesellschaftskapitaene',
    path + 'a'.repeat(5_000),
  ]),
];

test.each(['/', '/en'])('on a phone the hint in the search field of %s can be read to its end', async (path) => {
  const page = await browser.open(path, { width: 360 });
  const over = await page.getByRole('searchbox').evaluate((field: HTMLInputElement) => {
    field.value = field.placeholder;
    return field.scrollWidth - field.clientWidth;
  });
  expect(over).toBeLessThanOrEqual(0);
});
