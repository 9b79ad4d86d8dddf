import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ask, type Question } from '../support/ask.ts';
import { smallSite, type SmallSite } from '../support/small-site.ts';

/** Which making of the page the answer is. */
async function making({ port }: SmallSite, { headers }: Question = {}, path = '/counted'): Promise<number> {
  const { body, headers: got } = await ask(port, path, { headers: headers ?? {} });
  const text = got['content-encoding'] === 'gzip' ? gunzipSync(body).toString() : body.toString();
  return Number(/Mal (\d+)/.exec(text)?.[1]);
}

function write({ db }: SmallSite): void {
  db.$client
    .prepare(`INSERT INTO boards (slug, name, purpose, position, created_at) VALUES (?, 'Fragen', 'An alle.', 1, 1)`)
    .run(String(Math.random()));
}

test('visitors without a cookie get one and the same answer until something is written', async () => {
  const site = await smallSite();
  const first = await making(site);
  expect([await making(site), await making(site)]).toEqual([first, first]);
  write(site);
  expect(await making(site)).toBe(first + 1);
  expect(await making(site)).toBe(first + 1);
});

test('whoever sends any cookie gets an answer of their own, and leaves none', async () => {
  const site = await smallSite();
  const cookie = { headers: { cookie: 'session=abc' } };
  const own = await making(site, cookie);
  expect(await making(site, cookie)).toBe(own + 1);
  expect(await making(site)).toBe(own + 2);
  expect(await making(site, cookie)).toBe(own + 3);
  expect(await making(site, { headers: { cookie: '' } })).toBe(own + 4);
  expect(await making(site)).toBe(own + 2);
});

test.each([
  ['asks for a part of a page', { 'hx-request': 'true' }],
  ['says who they are', { authorization: 'Bearer abc' }],
])('whoever %s has no part in it', async (_, headers) => {
  const site = await smallSite();
  const own = await making(site, { headers });
  expect(await making(site)).toBe(own + 1);
  expect(await making(site, { headers })).toBe(own + 2);
});

test.each([
  ['that it is private', { 'cache-control': 'private, no-store' }],
  ['how long it holds', { 'cache-control': 'public, max-age=60' }],
  ['that the browser is to keep a cookie', { 'set-cookie': 'a=1' }],
  ['that it is a picture', { 'content-type': 'image/png' }],
])('a page that says %s is made for each', async (_, said) => {
  const site = await smallSite();
  const headers = { 'x-with': JSON.stringify(said) };
  const first = await making(site, { headers });
  expect(await making(site, { headers })).toBe(first + 1);
});

test('a page is kept under its whole address and in each encoding', async () => {
  const site = await smallSite();
  const plain = await making(site);
  const gzip = await making(site, { headers: { 'accept-encoding': 'gzip' } });
  const asked = await making(site, {}, '/counted?page=2');
  expect(new Set([plain, gzip, asked]).size).toBe(3);
  expect(await making(site, { headers: { 'accept-encoding': 'gzip' } })).toBe(gzip);
  expect(await making(site, { headers: { 'accept-encoding': 'gzip;q=0.5, identity;q=0.1' } })).toBe(gzip);
  expect(await making(site, {}, '/counted?page=2')).toBe(asked);
});

test('a kept answer has the headers of the first, and none of the body for who knows it', async () => {
  const { port } = await smallSite();
  const [first, second] = [await ask(port, '/counted'), await ask(port, '/counted')];
  const { date: _, ...headers } = first.headers;
  expect(second.headers).toMatchObject(headers);
  expect(headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate' });
  expect(headers).toHaveProperty('content-security-policy');
  const known = await ask(port, '/counted', { headers: { 'if-none-match': first.headers.etag } });
  expect(known).toMatchObject({ status: 304, text: '' });
  expect(known.headers).toMatchObject({ etag: first.headers.etag, vary: 'Accept-Encoding' });
  expect(known.headers).not.toHaveProperty('content-type');
});

test('who knows a page leaves no answer without a body to others', async () => {
  const { port } = await smallSite();
  const { headers } = await ask(port, '/counted', { headers: { cookie: 'a=1' } });
  expect(headers.etag).toBeUndefined();
  await ask(port, '/counted', { headers: { 'if-none-match': '*' } });
  expect(await ask(port, '/counted')).toMatchObject({ status: 200, text: expect.stringContaining('Mal') as string });
});

test('HEAD is answered from what GET has left, without a body, and the other way round', async () => {
  const { port } = await smallSite();
  const head = await ask(port, '/counted', { method: 'HEAD' });
  const get = await ask(port, '/counted');
  expect(head).toMatchObject({ status: 200, text: '' });
  expect(head.headers['content-length']).toBe(get.headers['content-length']);
  expect(head.headers.etag).toBe(get.headers.etag);
});

test('forms reach the page each time', async () => {
  const { port } = await smallSite();
  expect((await ask(port, '/echo')).text).toBe('GET undefined');
  expect((await ask(port, '/echo', { method: 'POST', body: 'abc' })).text).toBe('POST 3');
  expect((await ask(port, '/echo', { method: 'POST', body: 'abcd' })).text).toBe('POST 4');
});

test('what was written while a page was made is not covered by it', async () => {
  const site = await smallSite();
  const first = await making(site, {}, '/counted-by-writer');
  write(site);
  const second = await making(site, {}, '/counted-by-writer');
  expect([second, await making(site, {}, '/counted-by-writer')]).toEqual([first + 1, first + 2]);
});

test.each(['/hidden', '/crowded', '/invalid', '/api/search', '/nothing'])('no error is kept: %s', async (path) => {
  const site = await smallSite();
  const reply = await ask(site.port, path);
  expect(reply.headers['cache-control'] ?? 'no-store').toContain('no-store');
  expect((await ask(site.port, path)).status).toBe(reply.status);
});

test('the log names the page of an answer that was kept', async () => {
  const site = await smallSite();
  await ask(site.port, '/token/geheim');
  await ask(site.port, '/token/geheim');
  const routes = site.lines().map(({ route }) => route);
  expect(routes).toEqual(['/token/[token]', '/token/[token]']);
});
