import { eq } from 'drizzle-orm';
import { expect, inject, test } from 'vitest';
import { mailedTokens } from '../../db/schema/auth.ts';
import { mails } from '../../db/schema/mail.ts';
import { setPassword } from '../../src/features/auth/change-password.ts';
import { letIn } from '../../src/features/auth/let-in.ts';
import { LIMITS } from '../../src/features/auth/limits.ts';
import { sessionsOf } from '../../src/features/auth/session-list.ts';
import { memberByEmail } from '../../src/features/members/find.ts';
import { hashToken } from '../../src/lib/ids.ts';
import { visitor } from '../support/door.ts';
import { elsewhere } from '../support/elsewhere.ts';
import { mailTo } from '../support/mailbox.ts';
import { people } from '../support/people.ts';
import { cookiesOf, look, sendForm } from '../support/send-form.ts';
import { cookieOf } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const KNOWN = people.joerg.email;
const UNKNOWN = 'joerg.baeuerle@example.net';

/** What signing in and joining would write about an address. */
function writtenAbout(email: string): number[] {
  const db = siteStore();
  const member = memberByEmail(db, email, new Date());
  return [
    db.select().from(mails).where(eq(mails.recipient, email)).all().length,
    db
      .select()
      .from(mailedTokens)
      .where(eq(mailedTokens.emailHash, hashToken(email)))
      .all().length,
    member ? sessionsOf(db, member, new Date()).length : -1,
  ];
}

/** An answer without what differs anyway: the address that was typed, the moment. */
async function answer(response: Response, email: string) {
  const headers = [...response.headers.keys()].filter((name) => name !== 'date').sort();
  const cookie = response.headers.get('set-cookie')?.replace(encodeURIComponent(encodeURIComponent(email)), '…');
  const text = (await response.text()).replaceAll(email, '…');
  return { status: response.status, location: response.headers.get('location'), headers, cookie, text };
}

test.each([
  ['/sign-in', {}],
  ['/sign-in/code', { code: '123456' }],
  ['/sign-in/password', { password: 'drei rote Parkbänke' }],
  ['/join', { name: 'Jörg', locale: 'de', reason: 'Ich möchte im Viertel etwas bewegen.' }],
])('%s answers the same whether an account exists or not', async (path, fields) => {
  const answers = await Promise.all(
    [KNOWN, UNKNOWN].map(async (email) => answer(await sendForm(path, { email, ...fields }), email)),
  );
  expect(answers[0]).toEqual(answers[1]);
});

/** The address of somebody who signs in by password. */
async function withPassword(): Promise<string> {
  const entry = await letIn(siteStore(), visitor, newcomer(), new Date());
  await setPassword(siteStore(), entry, { password: 'Mitfahrbank hinter der Linde' }, new Date());
  return entry.member.email;
}

test('a password takes as long for an address that nobody has', async () => {
  const took = async (email: string) => {
    const begin = performance.now();
    await sendForm('/sign-in/password', { email, password: 'drei rote Parkbänke' });
    return performance.now() - begin;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  // Limits let one account be asked for a few times only, so each round takes another pair.
  for (let round = 0; round < 8; round++) {
    known.push(await took(await withPassword()));
    unknown.push(await took(`nobody-${String(round)}-${String(Date.now())}@example.net`));
  }
  const [fast = 0, slow = 0] = [Math.min(...known), Math.min(...unknown)].sort((a, b) => a - b);
  expect(slow / fast).toBeLessThan(2);
});

test('a session that was planted before is not the one that is signed in, and ends', async () => {
  const planted = await cookieOf('joerg');
  const member = newcomer();
  await sendForm('/sign-in', { email: member.email });
  const { path } = await mailTo(member.email);
  const entry = await sendForm(path, {}, { cookie: planted });
  expect(entry.status).toBe(303);
  expect(cookiesOf(entry)).toMatch(/session=[\w-]{43}/);
  expect(cookiesOf(entry)).not.toContain(planted);
  expect((await look('/me/second-factor', planted)).status).toBe(303);
});

test('a session of one’s own making signs nobody in', async () => {
  const made = `session=${'A'.repeat(43)}`;
  expect((await look('/me/second-factor', made)).headers.get('location')).toMatch(/^\/sign-in\?next=/);
});

test('a code and a link work once, and each takes the other with it', async () => {
  const member = newcomer();
  await sendForm('/sign-in', { email: member.email });
  const { code, path } = await mailTo(member.email);
  const replies = await Promise.all([1, 2].map(() => sendForm('/sign-in/code', { email: member.email, code })));
  expect(replies.map(({ status }) => status).sort()).toEqual([303, 422]);
  expect((await sendForm('/sign-in/code', { email: member.email, code })).status).toBe(422);
  expect((await sendForm(path, {})).status).toBe(422);
});

const HOSTS = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%2fevil.example',
  '/%5cevil.example',
  '/%09/evil.example',
  '/\t/evil.example',
  '///evil.example',
  '/.//evil.example',
  '/..//evil.example',
  'https://evil.example/',
  'https:evil.example',
  'javascript:alert(1)',
  '@evil.example',
  '/sign-out',
];

test.each(HOSTS)('after signing in nobody is led to %s', async (next) => {
  const cookie = await cookieOf('joerg');
  const there = await look(`/sign-in?next=${encodeURIComponent(next)}`, cookie);
  const location = there.headers.get('location') ?? '';
  expect(there.status).toBe(303);
  expect(new URL(location, inject('siteUrl')).host).toBe(new URL(inject('siteUrl')).host);
  expect(location).toMatch(/^\/(?![/\\])/);
  expect(location).not.toMatch(/sign-out/);
});

test('nor by way of the cookie that carries the goal to the code', async () => {
  const member = newcomer();
  const asked = await sendForm('/sign-in?next=//evil.example', { email: member.email });
  const { code } = await mailTo(member.email);
  const cookie = cookiesOf(asked);
  expect(cookie).toContain('evil');
  const entry = await sendForm('/sign-in/code', { email: member.email, code }, { cookie });
  expect(entry.headers.get('location')).toBe('/me');
});

const FORMS = ['/sign-in', '/sign-in/code', '/sign-in/password', '/sign-out', '/join', '/sign-in/link/x', '/join/x'];

test.each(FORMS)('%s takes no form of another site and no other body', async (path) => {
  const { email } = newcomer();
  const before = writtenAbout(email);
  const fields = { email };
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  expect((await sendForm(path, fields, { headers: foreign })).status).toBe(403);
  expect((await sendForm(path, fields, { headers: { origin: 'null' } })).status).toBe(403);
  expect((await sendForm(path, fields, { headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403);
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) };
  expect((await sendForm(path, {}, json)).status).toBe(415);
  expect((await sendForm(path, {}, { ...json, headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  expect(writtenAbout(email)).toEqual(before);
});

test.each([
  ['an address that is none', 'email=ruth', 422],
  ['no address', '', 422],
  ['two addresses', `email=${KNOWN}&email=${UNKNOWN}`, 400],
  ['a NUL byte', 'email=ruth%00@example.org', 422],
  ['half a character', 'email=%ED%A0%80@example.org', 422],
  ['a line break in the address', 'email=ruth%0d%0aBcc:x@example.org', 422],
  ['ten thousand characters', `email=${'x'.repeat(10_000)}@example.org`, 422],
  ['more than a megabyte', `email=${'x'.repeat(1_100_000)}`, 413],
])('%s is refused, and leads nowhere', async (_, body, status) => {
  const refused = await sendForm('/sign-in', {}, { body });
  expect(refused.status).toBe(status);
  expect(refused.headers.get('set-cookie')).toBeNull();
});

test.each([
  ['a name without letters', 'name=123', 422],
  ['a name of ten thousand characters', `name=${'x'.repeat(10_000)}`, 422],
  ['a NUL byte in the name', 'name=Pia%00', 422],
  ['two names', 'name=Pia&name=Max', 400],
])('%s: nobody has asked to join, and nothing is mailed', async (_, name, status) => {
  const email = `ask-${String(Date.now())}@example.org`;
  const body = `${name}&email=${encodeURIComponent(email)}&locale=de&reason=${'gern '.repeat(10)}`;
  expect((await sendForm('/join', {}, { body })).status).toBe(status);
  expect(writtenAbout(email)).toEqual([0, 0, -1]);
});

test('after too many passwords the same page says when to come back', async () => {
  const { email } = newcomer();
  const fields = { email, password: 'falsch geraten' };
  const headers = elsewhere();
  for (let times = 0; times < LIMITS.signInPair.most; times++) {
    expect((await sendForm('/sign-in/password', fields, { headers })).status).toBe(422);
  }
  const refused = await sendForm('/sign-in/password', fields, { headers });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
  expect(await refused.text()).toMatch(/in 1[45] Minuten wieder/);
});

test('joining is bounded by the address that is typed, and by the one it comes from', async () => {
  const fields = { name: 'Pia', locale: 'en', reason: 'I would like to bring neighbours together.' };
  const victim = `victim-${String(Date.now())}@example.org`;
  const statuses: number[] = [];
  for (let times = 0; times <= LIMITS.joinAccount.most; times++) {
    statuses.push((await sendForm('/en/join', { ...fields, email: victim })).status);
  }
  expect(statuses).toEqual([303, 303, 303, 429]);
  const headers = elsewhere();
  for (let times = 0; times < LIMITS.joinAddress.most; times++) {
    await sendForm('/en/join', { ...fields, email: `p${String(times)}-${victim}` }, { headers });
  }
  const refused = await sendForm('/en/join', { ...fields, email: `last-${victim}` }, { headers });
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('I would like to bring neighbours together.');
});
