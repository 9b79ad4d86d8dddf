import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isTaken } from '../../src/features/catalogue/adoption.ts';
import { readContent } from '../../src/features/catalogue/content.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const { projects } = readContent('content');
const titles = new Map(projects.map(({ slug, data, english }) => [slug, [data.title, english?.data.title]]));

const pathOf = (href: string | null) => href?.split(/[?#]/)[0] ?? '';
/** The slugs of the cases below a heading. */
const shelf = async (page: Page, heading: string) => {
  const section = page.locator('section', { has: page.getByRole('heading', { level: 2, name: heading }) });
  const links = await section.getByRole('heading', { level: 3 }).getByRole('link').all();
  return Promise.all(links.map(async (link) => pathOf(await link.getAttribute('href')).replace(/.*\//, '')));
};

test('the start page counts the cases that there are', async () => {
  const page = await browser.open('/');
  expect(await page.locator('.lead').first().innerText()).toMatch(new RegExp(`^${projects.length} Beispiele`));
  expect(await page.getByRole('link', { name: `Alle ${projects.length} Projekte` }).count()).toBe(1);
});

test('the easiest on the start page are the easiest of the list', async () => {
  const page = await browser.open('/');
  const easy = await shelf(page, 'Leicht zu übernehmen');
  await page.goto('/projects');
  const rows = await page.getByRole('article').evaluateAll((articles) => articles.map(({ id }) => id));
  const lasting = rows.filter((slug) => !ended(slug));
  expect(easy).toEqual(lasting.slice(0, 3));
});

test('what one learns from are cases that failed or were stopped', async () => {
  const learned = await shelf(await browser.open('/'), 'Woran es lag');
  expect(learned).toHaveLength(3);
  expect(learned.every(ended)).toBe(true);
});

test('the journey tells the stops of a real case', async () => {
  const page = await browser.open('/');
  const link = page.getByRole('link', { name: 'Zur ganzen Geschichte' });
  const slug = pathOf(await link.getAttribute('href')).replace('/projects/', '');
  const adoptions = projects.find((project) => project.slug === slug)?.data.adoptions ?? [];
  const stops = await page.locator('.journey li strong').allInnerTexts();
  expect(stops.slice(1)).toEqual(
    adoptions
      .filter(isTaken)
      .slice(0, 4)
      .map(({ place }) => place),
  );
  await link.click();
  expect(await page.locator(':target').getAttribute('id')).toBe('lineage');
});

test('every tile of the map leads to its district on the map of the list', async () => {
  const page = await browser.open('/');
  const tiles = page.locator('.home-map a.tile');
  const hrefs = await tiles.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(3);
  await page.goto('/projects?view=map');
  for (const href of hrefs) expect(await page.locator(href.slice(href.indexOf('#'))).count()).toBe(1);
});

test.each(['/', '/projects?view=map', '/projects?view=map&field=culture'])(
  'the legend of the map names the signs that stand there, and no others (%s)',
  async (path) => {
    const page = await browser.open(path);
    const map = page.locator('.tile-map');
    for (const sign of ['place', 'open', 'stopped'])
      expect([sign, await page.locator(`.legend .${sign}`).count()]).toEqual([
        sign,
        Math.min(
          1,
          await map
            .locator(`rect`)
            .locator(`xpath=..`)
            .and(page.locator(`.tile.${sign}`))
            .count(),
        ),
      ]);
  },
);

test('a plan is no solid tile', async () => {
  const page = await browser.open('/projects?view=map');
  const parklets = page.locator('#tile-bad-cannstatt li', { hasText: 'Parklets' });
  expect(await parklets.innerText()).toContain('geplant, oder Stand nicht bekannt');
});

test('what is often searched for finds something', async () => {
  const page = await browser.open('/');
  const links = page.getByRole('list', { name: 'Oft gesucht:' }).getByRole('link');
  for (const href of await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))) {
    await page.goto(href);
    expect(await page.getByRole('status').first().innerText()).toMatch(/^[1-9]/);
    expect(await page.getByText('gibt es nicht').count()).toBe(0);
  }
});

test('in English translated cases have English titles, the others say that they are German', async () => {
  const page = await browser.open('/en');
  const cards = page.getByRole('article').getByRole('heading').getByRole('link');
  for (const card of await cards.all()) {
    const slug = pathOf(await card.getAttribute('href')).replace('/en/projects/', '');
    const [german, english] = titles.get(slug) ?? [];
    expect(await card.innerText()).toBe(english ?? german);
    const lang = await card.evaluate((link) => link.closest('[lang]')?.getAttribute('lang'));
    expect([slug, lang]).toEqual([slug, english ? 'en' : 'de']);
  }
});

test('from the start page to the printed sheet, Tab and Enter are enough', async () => {
  const page = await browser.open('/');
  await page.evaluate(() => document.body.focus());
  await tabTo(page, new RegExp(`^Alle ${projects.length} Projekte$`));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/projects');
  await tabTo(page, /^Schokolade mit dem Gesicht des Bezirks$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/projects/degerlochs-schokoladenseiten');
  await page.evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '');
  });
  await tabTo(page, /^Auf einer Seite drucken$/);
  await page.keyboard.press('Enter');
  expect(await page.locator('body[data-printed]').count()).toBe(1);
});

function ended(slug: string): boolean {
  const outcome = projects.find((project) => project.slug === slug)?.data.outcome;
  return outcome === 'failed' || outcome === 'stopped';
}

/** Presses Tab until the focus stands on a link of this name, at most a hundred times. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 100; press++) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    if (name.test(words)) return;
  }
  throw new Error(`A hundred presses of the Tab key did not lead to ${String(name)}`);
}
