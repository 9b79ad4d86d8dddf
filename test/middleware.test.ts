import { createContext } from 'astro/middleware';
import { expect, test } from 'vitest';
import { signedIn as askSignedIn } from '../src/features/auth/guard.ts';
import { grantRole } from '../src/features/members/role.ts';
import { AppError, TooManyError } from '../src/lib/errors.ts';
import { onRequest } from '../src/middleware.ts';
import type { Visit } from '../src/serving/visit.ts';
import { readSettings } from '../src/settings.ts';
import { openDoor, signedIn, withApp } from './support/door.ts';

type Circumstances = {
  locale?: string;
  method?: string;
  isPrerendered?: boolean;
  visit?: Visit;
  path?: string;
  headers?: Record<string, string>;
  route?: string;
  locals?: Partial<App.Locals>;
};
type Page = (locals: App.Locals) => Response | Promise<Response>;

/** Sends a request for the list of projects through the middleware to a page that does `page`. */
async function visit(page: Page, circumstances: Circumstances = {}) {
  const { locale, method = 'GET', isPrerendered = false, visit = {}, path = '/projects', headers = {} } = circumstances;
  const given = { settings: readSettings({}), visit, ...circumstances.locals } as App.Locals;
  const request = new Request(`http://localhost:4321${path}`, { method, headers });
  const context = createContext({ request, params: { locale }, locals: given, defaultLocale: 'de' });
  Object.assign(context, { routePattern: circumstances.route ?? '/[...locale]/projects', isPrerendered });
  const { locals } = context;
  const response = (await onRequest(context, async () => page(locals))) as Response;
  return { response, locals, cookies: [...context.cookies.headers()] };
}

const projects = () => new Response('25 Projekte');
const failing = (error: Error) => () => Promise.reject(error);

test.each([
  [undefined, 'de'],
  ['en', 'en'],
])('an address that begins with %s is read in %s', async (locale, expected) => {
  const { response, locals } = await visit(projects, locale ? { locale } : {});
  expect(await response.text()).toBe('25 Projekte');
  expect(locals.locale).toBe(expected);
});

test.each(['fr', 'de', 'EN', 'en/en', 'projects', '__proto__'])(
  'an address that begins with %s is none',
  async (locale) => {
    expect((await visit(projects, { locale })).response.status).toBe(404);
  },
);

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('a page without a form knows no %s', async (method) => {
  const { response } = await visit(projects, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

test.each([
  ['not_found', 404],
  ['forbidden', 403],
  ['invalid', 422],
  ['conflict', 409],
  ['too_many', 429],
] as const)('what is %s answers %i and is no news for the log', async (code, status) => {
  const { response, locals } = await visit(failing(new AppError(code)));
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('');
  expect(locals.visit?.error).toBeUndefined();
});

test.each([
  ['/[...locale]/setup/[token]', 'private, no-store'],
  ['/[...locale]/join/requests/[token]', 'private, no-store'],
  ['/[...locale]/projects', null],
])('what %s answers is kept by caches as %s', async (route, caching) => {
  const { response } = await visit(projects, { route });
  expect(response.headers.get('cache-control')).toBe(caching);
});

test("what is nobody else's stays so where a page of a mailed link leads on", async () => {
  const leading = () => new Response(null, { status: 303, headers: { location: '/me' } });
  const { response } = await visit(leading, { route: '/[...locale]/sign-in/link/[token]' });
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});

test('what nobody foresaw answers 500 and is kept for the log', async () => {
  const error = new Error('disk full');
  const { response, locals } = await visit(failing(error));
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('');
  expect(locals.visit?.error).toBe(error);
});

test('a failure without content stays without, so that the server can put its page there', async () => {
  const { response } = await visit(() => new Response(null, { status: 404 }));
  expect(response.status).toBe(404);
  expect(response.body).not.toBeNull();
  expect(await response.text()).toBe('');
});

test('the log learns the route of a page, but not of an address that is none', async () => {
  const found: Visit = {};
  await visit(projects, { visit: found });
  expect(found.route).toBe('/[...locale]/projects');
  const lost: Visit = {};
  await visit(projects, { visit: lost, locale: 'fr' });
  expect(lost.route).toBeUndefined();
});

test('a prerendered page sees the settings and no store', async () => {
  const { response, locals } = await visit(projects, { isPrerendered: true, method: 'GET' });
  expect(response.status).toBe(200);
  expect(locals.settings.siteName).toBe('Staffelholz');
  expect(() => locals.db).toThrow('There is no store while pages are prerendered.');
});

const forMembers: Page = (locals) => new Response(askSignedIn(locals).member.name);
const withSession = (token: string) => ({ cookie: `session=${token}` });

test('a page for members sees who is signed in', async () => {
  const door = openDoor();
  const { token } = await signedIn(door, 'ruth', new Date());
  const { response, locals, cookies } = await visit(forMembers, {
    headers: withSession(token),
    locals: { db: door.db },
  });
  expect(await response.text()).toBe('Ruth Kessler');
  expect(locals.visitor).toMatchObject({ token });
  expect(cookies).toEqual([]);
});

test.each([
  [undefined, '/me?tab=data&x=%C3%A4', '/sign-in?next=%2Fme%3Ftab%3Ddata%26x%3D%25C3%25A4'],
  ['en', '/en/me', '/en/sign-in?next=%2Fen%2Fme'],
])('who is not is led to the door and back (%s)', async (locale, path, location) => {
  const { response } = await visit(forMembers, { path, ...(locale && { locale }) });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe(location);
});

test('a fragment and a form answer 401: there is nothing to come back to', async () => {
  expect((await visit(forMembers, { headers: { 'hx-request': 'true' } })).response.status).toBe(401);
});

test.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}'`])('the token "%s" signs nobody in', async (token) => {
  const door = openDoor();
  const { response, cookies } = await visit(forMembers, { headers: withSession(token), locals: { db: door.db } });
  expect(response.status).toBe(303);
  expect(cookies).toEqual([]);
});

test('with a second factor missing somebody is nobody, and led to where they bring it', async () => {
  const door = openDoor();
  await withApp(door, 'ruth', new Date());
  const { token } = await signedIn(door, 'ruth', new Date());
  const { response, locals } = await visit(forMembers, {
    headers: withSession(token),
    locals: { db: door.db },
    path: '/me',
  });
  expect(response.headers.get('location')).toBe('/sign-in/second-factor?next=%2Fme');
  expect(locals.member).toBeUndefined();
  expect(locals.secondFactorMissing).toMatchObject({ missing: 'enter', member: { name: 'Ruth Kessler' } });
});

test('a moderator without an app may do nothing but set one up', async () => {
  const door = openDoor();
  const { token } = await signedIn(door, 'emre', new Date());
  const { locals } = await visit(projects, { headers: withSession(token), locals: { db: door.db } });
  expect(locals.member).toBeUndefined();
  expect(locals.secondFactorMissing?.missing).toBe('set_up');
});

test('with another role the browser gets another token', async () => {
  const door = openDoor();
  const { token, member } = await signedIn(door, 'ruth', new Date());
  const grant = { memberId: member.id, role: 'editor' as const, reason: 'Schreibt gern.' };
  grantRole(door.db, door.world.member('hanna'), grant, new Date());
  const { cookies, locals } = await visit(projects, { headers: withSession(token), locals: { db: door.db } });
  expect(cookies).toEqual([expect.stringMatching(/^session=[\w-]{43};/)]);
  expect(cookies[0]).toContain(locals.visitor.token);
  expect(cookies[0]).not.toContain(token);
});

test('who tried too often hears when to come back', async () => {
  const { response } = await visit((locals) => {
    throw new TooManyError(new Date(locals.now.getTime() + 89_500));
  });
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('90');
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const leave = '/[...locale]/unsubscribe/[token]';

test('the page where one leaves a list takes a form from anywhere, but no other body', async () => {
  const post = { method: 'POST', route: leave };
  expect(
    (await visit(projects, { ...post, headers: { ...form, 'sec-fetch-site': 'cross-site' } })).response.status,
  ).toBe(200);
  expect((await visit(projects, { ...post, headers: { 'content-type': 'application/json' } })).response.status).toBe(
    415,
  );
});
