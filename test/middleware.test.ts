import type { APIContext } from 'astro';
import { expect, test } from 'vitest';
import { AppError } from '../src/lib/errors.ts';
import { onRequest } from '../src/middleware.ts';
import type { Visit } from '../src/serving/visit.ts';
import { readSettings } from '../src/settings.ts';

type Circumstances = { locale?: string; method?: string; isPrerendered?: boolean; visit?: Visit };

/** Sends a request for the list of projects through the middleware to a page that does `page`. */
async function visit(page: () => Response | Promise<Response>, circumstances: Circumstances = {}) {
  const { locale, method = 'GET', isPrerendered = false, visit = {} } = circumstances;
  const locals = { settings: readSettings({}), visit } as unknown as App.Locals;
  const request = new Request('http://localhost:4321/projects', { method });
  const context = { params: { locale }, routePattern: '/[...locale]/projects', request, locals, isPrerendered };
  const response = await onRequest(context as unknown as APIContext, async () => page());
  return { response: response as Response, locals };
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
  ['signed_out', 401],
  ['invalid', 422],
  ['conflict', 409],
  ['too_many', 429],
] as const)('what is %s answers %i and is no news for the log', async (code, status) => {
  const { response, locals } = await visit(failing(new AppError(code)));
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('');
  expect(locals.visit?.error).toBeUndefined();
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
