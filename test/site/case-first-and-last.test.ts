import { expect, test } from 'vitest';
import { CHOCOLATE, POOL } from '../support/addresses.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();

test('on a phone what it takes comes right after what it is, before what one can do, also for the keyboard', async () => {
  const page = await browser.open(CHOCOLATE, { width: 360, height: 800 });
  const top = async (words: string) => (await page.locator(words).first().boundingBox())?.y ?? NaN;
  expect(await top('.facts')).toBeLessThan(await top('.actions'));
  expect((await top('.facts')) - (await top('h1 + .lead'))).toBeLessThan(400);
  const links = await page.locator('.head a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.indexOf('#effort')).toBe(0);
});

test('that the outcome is a judgement stands beside it, in both languages', async () => {
  const page = await browser.open(CHOCOLATE);
  expect(await page.locator('.head .meta').innerText()).toContain('nach dem Urteil der Redaktion');
  await page.goto(`/en${CHOCOLATE}`);
  expect(await page.locator('.head .meta').innerText()).toContain('as the editors judge it');
});

test('at its end a case says what is missing, where one reports a mistake and how to cite it; no sheet does', async () => {
  const page = await browser.open(POOL);
  const end = page.getByRole('region', { name: 'Was hier noch fehlt' });
  expect(await end.innerText()).toMatch(/Von 20 Angaben, .* sind \d+ bekannt\. Nicht bekannt: .+\./);
  expect(await end.getByRole('link', { name: 'Fehler melden' }).getAttribute('href')).toMatch(/^mailto:/);
  await end.getByText('Zitieren').click();
  expect(await end.getByText(/Lizenz: CC BY 4\.0/).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Was hier noch fehlt').filter({ visible: true }).count()).toBe(0);
});

test('Escape folds the menu and leads back to its button', async () => {
  const page = await browser.open(CHOCOLATE);
  const button = page.getByText('Weitergeben', { exact: true });
  await button.click();
  const mail = page.getByRole('link', { name: 'Per E-Mail schicken' });
  await mail.focus();
  await page.keyboard.press('Escape');
  expect(await mail.isVisible()).toBe(false);
  expect(await button.evaluate((summary) => summary === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await mail.isVisible()).toBe(false);
});

test('on paper there is nothing to choose, to tick or to type', async () => {
  const page = await browser.open('/');
  await page.emulateMedia({ media: 'print' });
  const still: string[] = [];
  for (const path of ['/projects', '/projects?view=table', '/projects?view=map', '/search?q=hilfe']) {
    await page.goto(path);
    const parts = page.locator('main :is(input, button, select, summary, label)').filter({ visible: true });
    for (const words of await parts.allInnerTexts()) still.push(`${path}: ${words}`);
  }
  expect(still).toEqual([]);
});
