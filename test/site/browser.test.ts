import { expect, test } from 'vitest';
import { CHOCOLATE } from '../support/addresses.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();

test('a choice changes the list at once, the address with it, and Back takes it back', async () => {
  const page = await browser.open('/projects');
  const found = page.getByRole('status').first();
  await page.evaluate(() => document.body.setAttribute('data-same', ''));
  await page.getByRole('checkbox', { name: /^Mobilität/ }).check();
  await page.waitForURL('**/projects?*field=mobility*');
  await expect.poll(() => found.innerText()).toMatch(/^[1-9] von 25 Projekten$/);
  expect(await page.locator('body[data-same]').count()).toBe(1);
  await page.goBack();
  await expect.poll(() => found.innerText()).toBe('25 von 25 Projekten');
});

test('no more than four cases can be ticked', async () => {
  const page = await browser.open('/projects');
  const ticks = page.getByRole('checkbox', { name: /vergleichen$/ });
  expect(await page.getByRole('button', { name: 'Ausgewählte vergleichen' }).count()).toBe(0);
  for (const index of [0, 1, 2, 3]) await ticks.nth(index).check();
  expect(await ticks.nth(4).isDisabled()).toBe(true);
  await ticks.nth(0).uncheck();
  expect(await ticks.nth(4).isDisabled()).toBe(false);
  await page.getByRole('button', { name: 'Ausgewählte vergleichen' }).click();
  expect(await page.getByRole('columnheader').count()).toBe(3);
});

test('on a phone the choices are folded until one asks for them', async () => {
  const page = await browser.open('/projects', { width: 360 });
  const choice = page.getByRole('checkbox', { name: /^Mobilität/ });
  expect(await choice.isVisible()).toBe(false);
  await page.getByText('Projekte auswählen').click();
  expect(await choice.isVisible()).toBe(true);
});

test('the address of a case is copied, and the page says so', async () => {
  const page = await browser.open(CHOCOLATE, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByText('Weitergeben', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Adresse kopieren' }).click();
  await page.getByRole('button', { name: 'Adresse kopiert' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(CHOCOLATE);
});

test('the Steckbrief is printed from the page itself', async () => {
  const page = await browser.open(CHOCOLATE);
  await page.evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('link', { name: 'Auf einer Seite drucken' }).click();
  expect(await page.locator('body[data-printed]').count()).toBe(1);
});

test('nothing moves for those who asked for that', async () => {
  const page = await browser.open('/', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(
          ({ transitionDuration, animationDuration }) =>
            Math.max(parseFloat(transitionDuration), parseFloat(animationDuration)) > 0.01,
        ).length,
  );
  expect(moving).toBe(0);
});

test('a page that is not there helps in the language of the address', async () => {
  const german = await browser.open('/projects/gibt-es-nicht');
  expect(await german.getByRole('heading', { level: 1 }).innerText()).toBe('Diese Seite gibt es nicht');
  expect(await german.getByRole('searchbox').count()).toBe(1);
  const english = await browser.open('/en/projects/no-such-project');
  expect(await english.locator('html').getAttribute('lang')).toBe('en');
  expect(await english.getByRole('link', { name: 'Projects' }).count()).toBeGreaterThan(0);
});

test('the other language shows what was chosen last', async () => {
  const page = await browser.open('/projects');
  await page.getByLabel('gescheitert').check();
  await page.waitForURL(/outcome=failed/);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/\/en\/projects\?.*outcome=failed/);
});
