import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readContent } from '../../src/features/catalogue/content.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const CASES = readContent('content').projects.flatMap(({ slug, english }) =>
  english ? [`/projects/${slug}`, `/en/projects/${slug}`] : [`/projects/${slug}`],
);

test.each(CASES)('%s prints on one page', async (path) => {
  expect(await printedPages(await browser.open(path))).toBe(1);
});

test('a selection prints as a cover with its contents and one page for each case', async () => {
  const page = await browser.open('/projects/booklet?field=mobility');
  const cases = await page.locator('.sheet').count();
  expect(cases).toBeGreaterThan(2);
  expect(await printedPages(page)).toBe(cases + 1);
});

test('the paper shows the Steckbrief, not the menu', async () => {
  const page = await browser.open('/projects/repair-cafe');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('banner').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByText('Mehr dazu, mit allen Quellen:').isVisible()).toBe(true);
});

async function printedPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
