import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { BENCH, smallSite } from '../support/small-site.ts';

test('a page is served at its address without a slash', async () => {
  const { port } = await smallSite();
  const page = await ask(port, '/projects/lesebank');
  expect(page).toMatchObject({ status: 200, text: BENCH });
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  expect((await ask(port, '/about')).status).toBe(200);
});

test.each([
  ['/projects/lesebank/', '/projects/lesebank'],
  ['/projects/lesebank/index.html', '/projects/lesebank'],
  ['/projects/lesebank.html', '/projects/lesebank'],
  ['/about.html?from=mail', '/about?from=mail'],
  ['/about/?a=1&b=%2F', '/about?a=1&b=%2F'],
  ['/index.html', '/'],
  ['/en/', '/en'],
])('%s has moved to %s for good', async (path, location) => {
  const { port } = await smallSite();
  expect(await ask(port, path)).toMatchObject({ status: 301, headers: { location } });
});

test('whoever posts to an address with a slash posts again to the one without', async () => {
  const { port } = await smallSite();
  expect(await ask(port, '/about/', { method: 'POST' })).toMatchObject({
    status: 308,
    headers: { location: '/about' },
  });
});

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.1, gzip', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['', undefined],
  ['identity', undefined],
  ['zstd', undefined],
  ['gzip;q=0, identity;q=0', undefined],
])('a visitor who accepts "%s" gets %s', async (accepted, encoding) => {
  const { port } = await smallSite();
  const page = await ask(port, '/projects/lesebank', { headers: { 'accept-encoding': accepted } });
  expect(page.headers['content-encoding']).toBe(encoding);
  expect(page.headers.vary).toBe('Accept-Encoding');
  expect(page.headers['content-length']).toBe(String(page.body.length));
  const plain =
    encoding === 'br' ? brotliDecompressSync(page.body) : encoding === 'gzip' ? gunzipSync(page.body) : page.body;
  expect(plain.toString()).toBe(BENCH);
});

test('every encoding has an ETag of its own, and a visitor who knows it gets nothing again', async () => {
  const { port } = await smallSite();
  const tags = [];
  for (const accepted of ['br', 'gzip', 'identity']) {
    const headers = { 'accept-encoding': accepted };
    const { etag = '' } = (await ask(port, '/projects/lesebank', { headers })).headers;
    const again = await ask(port, '/projects/lesebank', {
      headers: { ...headers, 'if-none-match': `"old", W/${etag}` },
    });
    expect(again).toMatchObject({ status: 304, text: '', headers: { etag, vary: 'Accept-Encoding' } });
    expect(again.headers['content-length']).toBeUndefined();
    tags.push(etag);
  }
  expect(new Set(tags).size).toBe(3);
  expect(tags.every((tag) => /^"[^"]+"$/.test(tag))).toBe(true);
});

test('a visitor who knows another version gets the page', async () => {
  const { port } = await smallSite();
  expect((await ask(port, '/projects/lesebank', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test.each([
  ['/_astro/page.Cx0Zz1Aa.css', 'public, max-age=31536000, immutable', 'text/css; charset=utf-8'],
  ['/pagefind/fragment/de_0a1b2c3d.pf_fragment', 'public, max-age=31536000, immutable', 'application/octet-stream'],
  ['/pagefind/pagefind.js', 'no-cache', 'text/javascript; charset=utf-8'],
  ['/favicon.svg', 'no-cache', 'image/svg+xml; charset=utf-8'],
  ['/data/codebook.json', 'no-cache', 'application/json; charset=utf-8'],
])('%s may be kept as "%s" and is of type %s', async (path, caching, type) => {
  const { port } = await smallSite();
  const { headers } = await ask(port, path);
  expect(headers).toMatchObject({ 'cache-control': caching, 'content-type': type });
});

test('HEAD tells the length without the page', async () => {
  const { port } = await smallSite();
  const head = await ask(port, '/projects/lesebank', { method: 'HEAD' });
  expect(head).toMatchObject({
    status: 200,
    text: '',
    headers: { 'content-length': String(Buffer.byteLength(BENCH)) },
  });
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('a file knows no %s', async (method) => {
  const { port } = await smallSite();
  expect(await ask(port, '/about', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

test('what lies outside the public folder is not served', async () => {
  const { port } = await smallSite();
  for (const path of ['/server/entry.mjs', '/stamp.json', '/projects/lesebank/index.html.br', '/content.json']) {
    expect((await ask(port, path)).status, path).toBe(404);
  }
});
