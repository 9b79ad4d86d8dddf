import { expect, test } from 'vitest';
import { rolesOf } from '../../src/features/members/find.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { newcomerAs } from '../support/newcomers.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { siteStore } from '../support/site-store.ts';

const browser = useBrowser();

test.each([true, false])('somebody gives up their role, and stays a member, with a script: %s', async (hasScript) => {
  const member = await newcomerAs('moderator');
  const page = await browser.open('/me', { ...(await as(member)), javaScriptEnabled: hasScript });
  await page.getByRole('link', { name: 'Meine Aufgaben' }).click();
  await page.getByRole('link', { name: 'Moderation: Aufgabe abgeben' }).click();
  await page.getByLabel('Möchten Sie etwas dazu sagen?').fill('Ich ziehe um.');
  await press(page, 'Aufgabe abgeben');
  expect(await page.getByRole('main').innerText()).toContain('Sie haben keine besondere Aufgabe.');
  expect(rolesOf(siteStore(), member.id)).toEqual([]);
  expect((await page.goto('/me'))?.status()).toBe(200);
  expect((await page.goto('/admin'))?.status()).toBe(404);
});

test('words that are too long are given back, and the role stays', async () => {
  const member = await newcomerAs('editor');
  const page = await browser.open('/me/roles/editor/end', await as(member));
  const words = page.getByLabel('Möchten Sie etwas dazu sagen?');
  await words.evaluate((field) => field.removeAttribute('maxlength'));
  await words.fill('Zu lang. '.repeat(500));
  await press(page, 'Aufgabe abgeben');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('problems');
  expect(await words.inputValue()).toContain('Zu lang. Zu lang.');
  expect(await barriers(page)).toEqual([]);
  expect(rolesOf(siteStore(), member.id)).toEqual(['editor']);
});
