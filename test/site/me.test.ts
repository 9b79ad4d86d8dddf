import { expect, test } from 'vitest';
import { askToJoin, confirmRequest } from '../../src/features/members/ask-to-join.ts';
import { suspendMember, liftSuspension } from '../../src/features/members/suspension.ts';
import { useBrowser } from '../support/browser.ts';
import { press } from '../support/press.ts';
import { mailTo } from '../support/mailbox.ts';
import { get, post } from '../support/as-somebody.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

const ROOMS = ['', '/profile', '/picture', '/picture/removal', '/security', '/sessions', '/confirmation']
  .concat(['/confirmation/code', '/password', '/email', '/email/asked', '/invitations', '/acts'])
  .map((room) => `/me${room}`);

test.each(ROOMS.flatMap((room) => [room, `/en${room}`]))('%s leads visitors to the door and back', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(303);
  const [door, next] = path.startsWith('/en') ? ['/en/sign-in', path] : ['/sign-in', path];
  expect(answer.headers.get('location')).toBe(`${door}?next=${encodeURIComponent(next)}`);
});

test.each(ROOMS.filter((room) => room !== '/me' && !/asked|acts|security/.test(room)))(
  'nobody who is signed out sends a form to %s',
  async (path) => {
    expect((await post(path, {})).status).toBe(401);
  },
);

test('somebody new is asked for a profile, and finds every room', async () => {
  const page = await browser.open('/', await as(newcomer('Nele Neu')));
  await page.getByRole('link', { name: 'Mein Bereich' }).click();
  await page.getByRole('link', { name: /Ihr Profil ist noch kurz/ }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Mein Profil');
  await page.getByRole('navigation', { name: 'Sie sind hier' }).getByRole('link', { name: 'Mein Bereich' }).click();
  const rooms = await page
    .locator('main section a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const found = await Promise.all(rooms.map(async (href) => page.request.get(href ?? '')));
  expect(found.map((answer) => answer.status())).toEqual(rooms.map(() => 200));
});

test('every page that knows who is signed in says so, with the way out, and no other does', async () => {
  const member = newcomer('Nadja Name');
  const page = await browser.open('/', await as(member));
  const header = page.getByRole('banner');
  for (const path of ['/', '/projects', '/me', '/members', '/en/me']) {
    await page.goto(path);
    expect([path, await header.getByRole('link', { name: 'Nadja Name' }).count()]).toEqual([path, 1]);
  }
  await page.goto('/about');
  expect(await header.innerText()).not.toContain('Nadja Name');
  await page.goto('/');
  await header.getByRole('link', { name: 'Abmelden' }).click();
  await press(page, 'Abmelden');
  await page.goto('/');
  expect(await header.innerText()).not.toMatch(/Nadja Name|Abmelden/);
});

test('those who let people in see who waits, others do not', async () => {
  const db = siteStore();
  const wish = { name: 'Theo Wartet', email: 'theo@example.org', reason: 'Ich möchte mitmachen, bitte.' };
  askToJoin(db, { ...wish, locale: 'de', district: undefined }, new Date());
  const token = (await mailTo(wish.email)).path.split('/').at(-1) ?? '';
  confirmRequest(db, token, new Date());
  expect(await (await get('/me', 'emre')).text()).toMatch(/möchten? Mitglied werden/);
  expect(await (await get('/me', 'ruth')).text()).not.toMatch(/möchten? Mitglied werden/);
});

test('what was decided about somebody is told, with who and why', async () => {
  const [member, now] = [newcomer('Vera Gesperrt'), new Date()];
  const act = { memberId: member.id, reason: 'Werbung im Profil.' };
  suspendMember(siteStore(), onSite('emre'), { ...act, days: 7 }, now);
  liftSuspension(siteStore(), onSite('emre'), { ...act, reason: 'Es war ein Irrtum.' }, now);
  const page = await browser.open('/me', await as(member));
  await page.getByRole('link', { name: /hat jemand etwas an Ihrem Konto entschieden/ }).click();
  const acts = await page.getByRole('listitem').filter({ hasText: 'entschieden von Emre Aydın' }).allInnerTexts();
  expect(acts).toHaveLength(2);
  expect(acts[0]).toContain('Es war ein Irrtum.');
  expect(acts[1]).toMatch(/gesperrt, Tage: 7[^]*Werbung im Profil/);
});

test('whatever stands behind "before", the page of decisions answers', async () => {
  for (const before of ['0', '-1', '1e3', 'x', '9'.repeat(40)]) {
    expect((await get(`/me/acts?before=${before}`, 'ruth')).status).toBe(200);
  }
});
