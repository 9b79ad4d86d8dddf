import { expect, test } from 'vitest';
import { readContent } from '../../src/features/catalogue/content.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const { guides, projects } = readContent('content');
const titleOf = (slug: string) => projects.find((project) => project.slug === slug)?.data.title;

test('all guides are listed in their order, and each leads to its page', async () => {
  const page = await browser.open('/guides');
  const links = page.getByRole('main').getByRole('heading').getByRole('link');
  expect(await links.allInnerTexts()).toEqual(guides.map(({ data }) => data.title));
  for (const [index, { slug, data }] of guides.entries()) {
    await page.goto('/guides');
    await links.nth(index).click();
    expect(new URL(page.url()).pathname).toBe(`/guides/${slug}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(data.title);
  }
});

test('a guide leads to the cases that show it in practice', async () => {
  const page = await browser.open('/guides');
  for (const { slug, data } of guides.filter((guide) => guide.data.projects.length > 0)) {
    await page.goto(`/guides/${slug}`);
    for (const project of data.projects) {
      const link = page.getByRole('link', { name: titleOf(project) ?? '?' });
      expect(await link.first().getAttribute('href')).toBe(`/projects/${project}`);
    }
  }
});

test('a guide in Einfache Sprache says so, in the list and on its page', async () => {
  const easy = guides.filter(({ data }) => data.easyStandard !== undefined);
  expect(easy.length).toBeGreaterThan(0);
  const page = await browser.open('/guides');
  expect(await page.getByText('Ganz in Einfacher Sprache').count()).toBe(easy.length);
  await page.goto(`/guides/${easy[0]?.slug ?? ''}`);
  expect(await page.getByText('Ganz in Einfacher Sprache').count()).toBe(1);
});

test('English pages say that the guides are German, and German is where they belong', async () => {
  const page = await browser.open('/en/guides');
  expect(await page.getByText('So far the guides exist in German only.').count()).toBe(1);
  await page.goto(`/en/guides/${guides[0]?.slug ?? ''}`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByRole('main').getAttribute('lang')).toBe('de');
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(new URL(canonical ?? '').pathname).toBe(`/guides/${guides[0]?.slug ?? ''}`);
});

test('a guide is printed without menus and with its text', async () => {
  const page = await browser.open(`/guides/${guides[0]?.slug ?? ''}`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
});
