import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const PHONE = { width: 360, height: 720 };

const found = async (page: Page) => Number((await page.locator('.found').innerText()).split(' ')[0]);
const choice = (page: Page, label: string) => page.getByRole('checkbox', { name: new RegExp(`^${label}`) });
/** True where the whole of it can be seen without scrolling. */
const inSight = async (page: Page, name: RegExp | string) => {
  const box = await page.getByRole('button', { name }).boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= PHONE.height;
};

test('on a phone a button in reach counts what the choices find, and leads to it', async () => {
  const page = await browser.open('/projects', PHONE);
  const all = await found(page);
  await page.getByText('Projekte auswählen').click();
  expect(await inSight(page, `${all} Projekte zeigen`)).toBe(true);
  await choice(page, 'Mobilität').check();
  await expect.poll(() => page.getByRole('button', { name: `${all} Projekte zeigen` }).count()).toBe(0);
  const fewer = await found(page);
  expect(fewer).toBeLessThan(all);
  expect(await inSight(page, `${fewer} Projekte zeigen`)).toBe(true);
  await page.getByRole('button', { name: `${fewer} Projekte zeigen` }).click();
  await expect.poll(() => choice(page, 'Mobilität').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('found');
  expect(await page.locator('.found').evaluate((line) => line.getBoundingClientRect().top)).toBeLessThan(200);
  expect(new URL(page.url()).searchParams.getAll('field')).toEqual(['mobility']);
});

test('a list that has not come is asked for by the button, as without a script', async () => {
  const page = await browser.open('/projects', PHONE);
  let asked = 0;
  await page.route(/field=mobility/, async (route) => {
    asked += 1;
    if (asked === 1) await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.continue().catch(() => undefined);
  });
  await page.getByText('Projekte auswählen').click();
  await choice(page, 'Mobilität').check();
  await page.getByRole('button', { name: /Projekte zeigen$/ }).click();
  await page.waitForURL(/field=mobility/);
  await page.waitForLoadState();
  expect(asked).toBe(2);
  expect(await page.getByRole('link', { name: 'Mobilität entfernen' }).count()).toBe(1);
});

test('without a script the button is in reach too, above the one that compares', async () => {
  const page = await browser.open('/projects', { ...PHONE, javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Auswahl eingrenzen' }).click();
  expect(await inSight(page, 'Auswahl anzeigen')).toBe(true);
  expect(await page.getByRole('button', { name: /zeigen$/ }).innerText()).not.toMatch(/\d/);
  const [choose, compare] = await Promise.all(
    ['Auswahl anzeigen', /^Ausgewählte vergleichen/].map((name) => page.getByRole('button', { name }).boundingBox()),
  );
  expect((choose?.y ?? 0) + (choose?.height ?? 0)).toBeLessThanOrEqual(compare?.y ?? 0);
  await choice(page, 'Mobilität').check();
  await page.getByRole('button', { name: 'Auswahl anzeigen' }).click();
  expect(await page.locator('.apply').innerText()).toContain(`${await found(page)} von `);
});

test.each(['/projects', '/projects?view=table'])(
  'a fifth tick on %s is refused, and says why beside it',
  async (path) => {
    const page = await browser.open(path, PHONE);
    const boxes = page.getByRole('checkbox', { name: / vergleichen$/ });
    for (const index of [0, 1, 2, 3]) await boxes.nth(index).check();
    const fifth = boxes.nth(4);
    expect(await fifth.getAttribute('aria-disabled')).toBe('true');
    // Playwright takes it for one that cannot be pressed; people press it all the same.
    await fifth.click({ force: true });
    expect(await fifth.isChecked()).toBe(false);
    const why = page.locator('.pick-full');
    const [box, words] = [await fifth.boundingBox(), await why.boundingBox()];
    expect(Math.abs((words?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(80);
    expect(await page.getByRole('status').filter({ hasText: 'Vier Projekte' }).innerText()).toBe(await why.innerText());
    await boxes.nth(0).uncheck();
    expect(await why.count()).toBe(0);
    await fifth.check();
    expect(await boxes.nth(0).getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Ausgewählte vergleichen (4)' }).click();
    expect(new URL(page.url()).searchParams.getAll('slug')).toHaveLength(4);
  },
);

test('without a script the comparison names the fifth that found no room', async () => {
  const page = await browser.open('/projects', { javaScriptEnabled: false });
  const boxes = page.getByRole('checkbox', { name: / vergleichen$/ });
  for (const index of [0, 1, 2, 3, 4]) await boxes.nth(index).check();
  const fifth = (await boxes.nth(4).getAttribute('aria-label'))?.replace(/ vergleichen$/, '') ?? '?';
  await page.getByRole('button', { name: 'Ausgewählte vergleichen' }).click();
  expect(await page.getByRole('main').innerText()).toContain(`Nicht dabei: ${fifth}.`);
});
