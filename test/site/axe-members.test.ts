import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { sessions } from '../../db/schema/auth.ts';
import { inviteNeighbour } from '../../src/features/members/invite.ts';
import { LOCALES, localePath } from '../../src/lib/paths.ts';
import { barriers, barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { ask, talkAtLength } from '../support/forum.ts';
import { roomsBelow } from '../support/rooms.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

test.each(LOCALES)('nothing in the rooms of members keeps anybody out (%s)', async (locale) => {
  const member = newcomer();
  const { id: invitation } = inviteNeighbour(siteStore(), member, { locale }, new Date());
  const page = await browser.open('/about', { ...(await as(member)), reducedMotion: 'reduce' });
  const session = siteStore().select().from(sessions).where(eq(sessions.memberId, member.id)).get()?.id ?? '';
  const rooms = roomsBelow('/me', { invitation, session, role: 'none' }, locale);
  // Nobody of them has a role to give up, or has asked to be erased: others see these rooms.
  const open = rooms.filter((room) => !/roles|withdrawal/.test(room));
  expect(await barriersOn(page, open)).toEqual([]);
});

test.each(LOCALES)('nor where members meet others, or have a task (%s)', async (locale) => {
  const page = await browser.open('/about', { ...(await as('emre')), reducedMotion: 'reduce' });
  const token = 'a'.repeat(43);
  const meetings = ['/members', '/members?q=xyzzy', `/members/${String(onSite('samira').id)}`];
  const others = [...meetings, `/confirm-email/${token}`, `/keep-email/${token}`].map((path) =>
    localePath(locale, path),
  );
  const tasks = roomsBelow('/me/roles', { role: 'moderator' }, locale);
  expect(await barriersOn(page, [...others, ...tasks])).toEqual([]);
});

test('nor in the middle of a long topic', async () => {
  const { topicId } = ask(siteStore(), onSite('ruth'), { boardId: 1, title: 'Ein langes Gespräch' }, new Date());
  talkAtLength(siteStore(), [onSite('ruth'), onSite('samira')], topicId, 45, new Date());
  const page = await browser.open('/about', { ...(await as('emre')), reducedMotion: 'reduce' });
  expect(
    await barriersOn(
      page,
      [1, 2, 3].map((number) => `/forum/topics/${topicId}?page=${number}`),
    ),
  ).toEqual([]);
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
        .locator('.site-header .me, .site-header summary, .site-header .name')
        .evaluateAll((links) =>
          links.map((link) => Math.round(link.getBoundingClientRect().top + link.getBoundingClientRect().height / 2)),
        );
      expect(Math.max(...lines) - Math.min(...lines)).toBeLessThan(10);
    }
  },
);

test.each([true, false])(
  'on a phone the menu is folded, and the page begins soon (script: %s)',
  async (javaScriptEnabled) => {
    const page = await browser.open('/forum', { ...(await as('ruth')), width: 360, height: 700, javaScriptEnabled });
    const header = page.getByRole('banner');
    for (const path of ['/forum', '/en/forum', '/projects', '/en/me']) {
      await page.goto(path);
      const { y = 0 } = (await page.getByRole('heading', { level: 1 }).boundingBox()) ?? {};
      expect([path, y < 180]).toEqual([path, true]);
      expect(await header.getByRole('navigation').count()).toBe(0);
    }
    await header.locator('summary').focus();
    await page.keyboard.press('Enter');
    if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
    expect(await header.getByRole('link', { name: 'Sign out' }).isVisible()).toBe(true);
    expect(await header.getByRole('link', { name: 'Deutsch' }).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/forum$/);
  },
);
