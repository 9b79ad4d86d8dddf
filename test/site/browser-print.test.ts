import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readContent } from '../../src/features/catalogue/content.ts';
import { useBrowser } from '../support/browser.ts';
import { adds, writes } from '../support/network-parts.ts';
import { addNetwork } from '../support/networks.ts';
import { as } from '../support/signed-in.ts';
import { houseOnSite, reviewOnSite } from '../support/site-reviews.ts';
import { siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const CASES = readContent('content').projects.flatMap(({ slug, english }) =>
  english ? [`/projects/${slug}`, `/en/projects/${slug}`] : [`/projects/${slug}`],
);

test.each(CASES)('%s prints on one page', async (path) => {
  expect(await printedPages(await browser.open(path))).toBe(1);
});

test('a selection prints as a cover, its contents and one page for each case', async () => {
  const page = await browser.open('/projects/booklet?field=mobility');
  const cases = await page.locator('.sheet').count();
  expect(cases).toBeGreaterThan(2);
  expect(await printedPages(page)).toBe(cases + 2);
});

test('the paper shows the Steckbrief, not the menu', async () => {
  const page = await browser.open('/projects/repair-cafe');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('banner').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByText('Hier steht alles, mit Quellen.').isVisible()).toBe(true);
});

test.each([true, false])('the whole text prints too, without menus (with a script: %s)', async (javaScriptEnabled) => {
  const page = await browser.open('/projects/repair-cafe', { javaScriptEnabled });
  if (javaScriptEnabled) await page.evaluate(countPrints);
  await page.getByText('Weitergeben', { exact: true }).click();
  await page.getByRole('link', { name: 'Den ganzen Text drucken' }).click();
  if (javaScriptEnabled) await page.locator('body[data-printed="1"]').waitFor();
  else expect(await page.getByText('Drucken Sie jetzt: am Computer mit Strg + P').isVisible()).toBe(true);
  expect(await printedPages(page)).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Warum es das braucht', 'Quellen']) {
    expect(await page.getByRole('heading', { name, exact: true }).isVisible()).toBe(true);
  }
  expect(await page.locator('.sheet').isVisible()).toBe(false);
  expect(await page.getByText('Weitergeben', { exact: true }).isVisible()).toBe(false);
});

test('after the whole text the Steckbrief prints on one page again', async () => {
  const page = await browser.open('/projects/repair-cafe#whole');
  await page.evaluate(countPrints);
  await page.getByRole('link', { name: 'Auf einer Seite drucken' }).click();
  await page.locator('body[data-printed="1"]').waitFor();
  expect(await printedPages(page)).toBe(1);
});

test('no empty page follows the money, wherever its last picture ends', async () => {
  const [db, now] = [siteStore(), new Date()];
  const { id: networkId, slug } = addNetwork(db, ['ruth'], { name: `Netz ${String(now.getTime())}` }, now);
  adds(db, { networkId, now });
  writes(db, { networkId, now }, 'funding', { seenBy: 'public' });
  const page = await browser.open(`/networks/${slug}/money`);
  expect(await printedPages(page)).toBe(1);
  const title = page.getByRole('heading', { level: 1 });
  for (let down = 0; (await printedPages(page)) === 1; down += 4)
    await title.evaluate((above, space) => (above.style.paddingBlockStart = `${String(space)}mm`), down);
  await page.locator('.tables').evaluate((tables) => tables.remove());
  expect(await printedPages(page)).toBe(2);
});

test.each(['/', '/about', '/forum', '/guides', '/imprint', '/meetings', '/networks', '/projects', '/transfers'])(
  'no room that could be an empty sheet follows the last words of %s',
  async (path) => {
    const page = await browser.open(path);
    await page.emulateMedia({ media: 'print' });
    const room = await page.getByRole('main').evaluate((main) => {
      const shown = [...main.children].filter((part) => part.getClientRects().length > 0);
      return getComputedStyle(shown.at(-1) ?? main).paddingBlockEnd;
    });
    expect(room).toBe('0px');
  },
);

test('on the paper of a review each page says what the levels are called', async () => {
  const house = await houseOnSite();
  const page = await browser.open(`/reviews/${String(reviewOnSite(house, 'closed').id)}/report`, await as(house.lead));
  await page.emulateMedia({ media: 'print' });
  const list = page.getByRole('region', { name: 'Stufen auf einen Blick' }).getByRole('list');
  const shown = await list.evaluate((rows) =>
    [rows.previousElementSibling, rows, rows.firstElementChild].map((part) => part && getComputedStyle(part).display),
  );
  expect(shown).toEqual(['table-header-group', 'table-row-group', 'table-row']);
});

/** Stands in for the printer. */
function countPrints(): void {
  globalThis.print = () => {
    document.body.dataset.printed = String(Number(document.body.dataset.printed ?? 0) + 1);
  };
}

async function printedPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
