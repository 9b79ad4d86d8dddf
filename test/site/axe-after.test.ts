import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CHOCOLATE } from '../support/addresses.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();

/** What people do on a page, and what it looks like then. */
const DEEDS: [deed: string, path: string, act: (page: Page) => Promise<unknown>][] = [
  ['choosing a field', '/projects', (page) => choose(page, /^Mobilität/)],
  [
    'taking a choice back',
    '/projects?field=mobility',
    (page) => page.getByRole('link', { name: 'Mobilität entfernen' }).click(),
  ],
  ['ticking four cases', '/projects', tickFour],
  ['asking for the choices on a phone', '/projects', (page) => page.getByText('Projekte auswählen').click()],
  ['opening every group of choices', '/projects', openAll],
  ['asking how to cite', CHOCOLATE, (page) => passOn(page, page.locator('.share-menu').getByText('Zitieren'))],
  ['copying the address', CHOCOLATE, (page) => passOn(page, page.getByRole('button', { name: 'Adresse kopieren' }))],
  [
    'following a source',
    CHOCOLATE,
    (page) => page.getByRole('link', { name: 'Quelle 1', exact: true }).first().click(),
  ],
  ['searching', '/search', search],
  ['searching for what is not there', '/search', searchInVain],
  ['adding a case to compare', '/compare', addToComparison],
];

for (const [deed, path, act] of DEEDS) {
  test.each(['light', 'dark'] as const)(`nothing keeps anybody out after ${deed}, %s`, async (colorScheme) => {
    const width = deed.includes('phone') ? 360 : 1280;
    const permissions = ['clipboard-write'];
    const page = await browser.open(path, { colorScheme, width, permissions, reducedMotion: 'reduce' });
    await act(page);
    expect(await barriers(page)).toEqual([]);
  });
}

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('checkbox', { name }).check();
  await page.waitForURL('**/projects?*');
}

async function tickFour(page: Page): Promise<void> {
  const ticks = page.getByRole('checkbox', { name: /vergleichen$/ });
  for (const index of [0, 1, 2, 3]) await ticks.nth(index).check();
}

async function openAll(page: Page): Promise<void> {
  const closed = page.getByRole('main').locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}

async function addToComparison(page: Page): Promise<void> {
  await page.getByRole('combobox').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  await page.waitForURL('**/compare?slug=*');
}

async function search(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('Nachbarschaftshilfe');
  await page.getByRole('main').getByRole('listitem').first().waitFor();
}

async function searchInVain(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('xyzzy');
  await page.getByRole('status').filter({ hasText: 'xyzzy' }).waitFor();
}

/** What passes a case on is folded until it is asked for. */
async function passOn(page: Page, thing: Locator): Promise<void> {
  await page.getByText('Weitergeben', { exact: true }).first().click();
  await thing.click();
}
