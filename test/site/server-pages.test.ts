import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MAX_FORM } from '../../src/lib/forms.ts';
import { ask } from '../support/ask.ts';
import { smallSite } from '../support/small-site.ts';

const WELCOME = 'Willkommen '.repeat(400);

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('a page made on demand is compressed with %s', async (encoding, decompress) => {
  const { port } = await smallSite();
  const page = await ask(port, '/', { headers: { 'accept-encoding': encoding } });
  expect(page.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
  expect(page.body.length).toBeLessThan(500);
  expect(decompress(page.body).toString()).toContain(WELCOME);
});

test('visitors without a cookie may keep a page and ask whether it is still the same', async () => {
  const { port } = await smallSite();
  const { headers } = await ask(port, '/');
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': 'text/html; charset=utf-8',
  });
  const again = await ask(port, '/', { headers: { 'if-none-match': headers.etag } });
  expect(again).toMatchObject({ status: 304, text: '', headers: { etag: headers.etag } });
});

test('a visitor with a cookie may keep nothing', async () => {
  const { port } = await smallSite();
  const { headers } = await ask(port, '/', { headers: { cookie: 'session=x' } });
  expect(headers['cache-control']).toBe('private, no-store');
  expect(headers.etag).toBeUndefined();
});

test('a page that sets cookies sets them all and is kept by nobody', async () => {
  const { port } = await smallSite();
  const { headers } = await ask(port, '/greeting');
  expect(headers).toMatchObject({ 'set-cookie': ['a=1', 'b=2'], 'cache-control': 'private, no-store' });
});

test('HEAD is answered like GET, without the page', async () => {
  const { port } = await smallSite();
  const [whole, head] = [await ask(port, '/'), await ask(port, '/', { method: 'HEAD' })];
  expect(head.text).toBe('');
  for (const name of ['etag', 'content-length', 'cache-control']) expect(head.headers[name]).toBe(whole.headers[name]);
});

test('a form that has to be filled in again keeps its status and its page', async () => {
  const { port } = await smallSite();
  expect(await ask(port, '/invalid')).toMatchObject({ status: 422, text: 'Bitte ein Wort' });
});

test.each([
  ['/hidden', 404, 'Diese Seite gibt es nicht'],
  ['/en/hidden', 404, 'This page does not exist'],
  ['/nothing', 404, 'Diese Seite gibt es nicht'],
  ['/en/nothing', 404, 'This page does not exist'],
  ['/broken', 500, 'Hier ist etwas schiefgegangen'],
  ['/torn', 500, 'Hier ist etwas schiefgegangen'],
  ['/crowded', 429, 'Das hat so nicht geklappt'],
  ['/404', 404, 'Diese Seite gibt es nicht'],
  ['/en/500', 500, 'Something went wrong here'],
])('%s answers %i with the page that helps', async (path, status, title) => {
  const { port } = await smallSite();
  const page = await ask(port, path);
  expect(page).toMatchObject({ status, headers: { 'cache-control': 'no-store' } });
  expect(page.text).toBe(`<title>${title}</title>`);
  expect(page.headers.etag).toBeUndefined();
});

test('an error keeps what belongs to it', async () => {
  const { port } = await smallSite();
  expect((await ask(port, '/crowded')).headers['retry-after']).toBe('30');
});

test('an error page is compressed like any other', async () => {
  const { port } = await smallSite();
  const page = await ask(port, '/nothing', { headers: { 'accept-encoding': 'br' } });
  expect(brotliDecompressSync(page.body).toString()).toContain('Diese Seite gibt es nicht');
});

test.each([
  ['/api/search', 500, 'Internal Server Error'],
  ['/api/nothing', 404, 'Not Found'],
  ['/data/nothing.json', 404, 'Not Found'],
])('programs read at %s in JSON what went wrong', async (path, status, error) => {
  const { port } = await smallSite();
  const reply = await ask(port, path);
  expect(reply.headers['content-type']).toBe('application/json');
  expect(JSON.parse(reply.text)).toEqual({ status, error });
});

test('a body reaches the page whole', async () => {
  const { port } = await smallSite();
  expect((await ask(port, '/echo', { method: 'POST', body: 'x'.repeat(MAX_FORM) })).text).toBe(`POST ${MAX_FORM}`);
  expect((await ask(port, '/echo', { method: 'POST' })).text).toBe('POST 0');
});

test.each([
  ['that says so', { 'content-length': MAX_FORM + 1 }],
  ['that does not say so', { 'transfer-encoding': 'chunked' }],
])('a body that is too long %s is refused', async (_what, headers) => {
  const { port } = await smallSite();
  const body = 'x'.repeat(MAX_FORM + 1);
  const reply = await ask(port, '/echo', { method: 'POST', headers, body });
  expect(reply).toMatchObject({ status: 413, text: '<title>Das hat so nicht geklappt</title>' });
});
