import { expect, test } from 'vitest';
import { memberPages } from '../support/addresses.ts';
import { barriers, barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { as } from '../support/signed-in.ts';
import { onSite } from '../support/site-store.ts';

const browser = useBrowser();

test('nothing in the rooms of members keeps anybody out', async () => {
  const page = await browser.open('/me', { ...(await as('ruth')), reducedMotion: 'reduce' });
  expect(await barriersOn(page, memberPages(onSite('samira').id))).toEqual([]);
});

test.each(['/me/profile', '/me/email', '/me/password', '/me/invitations'])(
  'nothing keeps anybody out of %s when it is refused',
  async (path) => {
    const page = await browser.open(path, { ...(await as('ruth')), reducedMotion: 'reduce' });
    await page.evaluate(() => {
      for (const field of document.querySelectorAll('input, textarea')) field.removeAttribute('type');
      for (const form of document.forms) form.noValidate = true;
      const email = document.querySelector<HTMLInputElement>('#email, #name, #password');
      if (email) email.value = '.';
    });
    await page.getByRole('main').getByRole('button').last().click();
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
  },
);

test.each(['/me', '/me/profile', '/me/security', '/me/invitations', '/members'])(
  '%s fits on the narrowest phone, and the header in both languages',
  async (path) => {
    const page = await browser.open(path, { ...(await as('ruth')), width: 320 });
    for (const address of [path, `/en${path}`]) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const lines = await page
        .locator('.site-header .me, .site-header .language')
        .evaluateAll((links) =>
          links.map((link) => Math.round(link.getBoundingClientRect().top + link.getBoundingClientRect().height / 2)),
        );
      expect(Math.max(...lines) - Math.min(...lines)).toBeLessThan(10);
    }
  },
);
