import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { smallSite } from '../support/small-site.ts';

test.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('nothing here knows %s', async (method) => {
  const { port, lines } = await smallSite();
  for (const path of ['/echo', '/about', '/nothing', '/broken', '/healthz']) {
    const reply = await ask(port, path, { method });
    expect(reply).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    expect(reply.headers).toHaveProperty('content-security-policy');
  }
  expect(lines().every(({ level }) => level === 30)).toBe(true);
});

test('a method that is unknown wins over a body that is too long', async () => {
  const { port } = await smallSite();
  expect(await ask(port, '/echo', { method: 'PUT', body: 'x'.repeat(2_000_000) })).toMatchObject({ status: 405 });
  expect(await ask(port, '/echo', { method: 'POST', body: 'abc' })).toMatchObject({ status: 200, text: 'POST 3' });
});

test('what the adapter says of its own errors reaches the log and no visitor', async () => {
  const { port, lines } = await smallSite();
  const page = await ask(port, '/bare?q=Schulden');
  expect(page).toMatchObject({ status: 500, text: '<title>Hier ist etwas schiefgegangen</title>' });
  expect(page.headers['x-inside']).toBeUndefined();
  expect(lines()[0]).toMatchObject({ level: 50, status: 500, path: '/bare' });
  expect(JSON.stringify(lines())).not.toContain('Schulden');
});

test('what a page has thrown is not covered up by what the adapter says of it', async () => {
  const { port, lines } = await smallSite();
  expect((await ask(port, '/thrown')).status).toBe(500);
  expect(lines()[0]).toMatchObject({ err: { message: 'disk full' } });
});

test.each([
  '/_image',
  '/_image?href=/favicon.svg&w=1',
  '/_server-islands/Header',
  '/_actions/x',
  '/%5Fimage',
  '/_astro/no',
])('what Astro opens for itself is closed: %s', async (path) => {
  const { port } = await smallSite();
  expect((await ask(port, path)).status).toBe(404);
  expect((await ask(port, path, { method: 'POST', body: 'x' })).status).toBe(404);
});

test('bundles are files like others', async () => {
  const { port } = await smallSite();
  expect((await ask(port, '/_astro/page.Cx0Zz1Aa.css')).status).toBe(200);
});

test.each(['/%2Ehtml', '/en%2Ehtml', '/en/%2ehtml', '/index%2Ehtml', '/en/index%2ehtml', '/about%2Ehtml'])(
  'a page has no second address %s',
  async (path) => {
    const { port } = await smallSite();
    const reply = await ask(port, path);
    expect(reply.status).toBe(404);
    expect(reply.headers.location).toBeUndefined();
  },
);

test.each([
  ['/.html', '/'],
  ['/en.html', '/en'],
  ['/about/index.html?q=1', '/about?q=1'],
])('%s leads to the one address %s', async (path, location) => {
  const { port } = await smallSite();
  expect(await ask(port, path)).toMatchObject({ status: 301, headers: { location } });
});
