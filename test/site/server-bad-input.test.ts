import { expect, test } from 'vitest';
import { MAX_TARGET } from '../../src/serving/target.ts';
import { ask, send } from '../support/ask.ts';
import { smallSite } from '../support/small-site.ts';

const POLICY = 'content-security-policy';

test.each([
  ['/%zz', 400],
  ['/%', 400],
  ['/%E0%A4%A', 400],
  ['/%c3%28', 400],
  ['/about%00', 400],
  ['/about%0d%0aX-Evil:%201', 400],
  ['/../package.json', 400],
  ['/projects/../about', 400],
  ['/projects/./lesebank', 400],
  ['/%2e%2e/package.json', 400],
  ['/%2E%2E%2Fpackage.json', 400],
  ['/projects%2flesebank', 400],
  ['/..%5cpackage.json', 400],
  ['/..\\package.json', 400],
  ['/about#top', 400],
  ['about', 400],
  ['*', 400],
  ['http://127.0.0.1/about', 400],
  ['//example.org/', 404],
  ['//example.org/about.html', 404],
  ['/about//', 404],
  ['/%252e%252e/package.json', 404],
  ['/%2561bout', 404],
  ['/.env', 404],
  ['/.git/config', 404],
  ['/constructor', 404],
  ['/__proto__', 404],
  ['/%C3%9Cber-uns', 404],
])('%s answers %i', async (path, status) => {
  const { port } = await smallSite();
  const reply = await ask(port, path);
  expect(reply.status).toBe(status);
  expect(reply.headers).toHaveProperty(POLICY);
  expect(reply.headers.location).toBeUndefined();
});

test.each([
  ['/search?q=', 200],
  ['/search?q=%', 200],
  ['/search?q=%zz&q=%00&&&=', 200],
  ['/about?q=//example.org', 200],
])('whatever a query holds, the page answers: %s', async (path, status) => {
  const { port } = await smallSite();
  expect((await ask(port, path)).status).toBe(status);
});

test('an address may be long, but not without end', async () => {
  const { port } = await smallSite();
  const statusOf = async (path: string) => (await ask(port, path)).status;
  expect(await statusOf(`/search?q=${'a'.repeat(5_000)}`)).toBe(200);
  expect(await statusOf(`/search?q=${encodeURIComponent('ü'.repeat(5_000))}`)).toBe(200);
  expect(await statusOf(`/${'a'.repeat(5_000)}`)).toBe(404);
  expect(await statusOf(`/search?q=${'a'.repeat(MAX_TARGET)}`)).toBe(414);
});

test('the language of an address chooses the language of its error', async () => {
  const { port } = await smallSite();
  expect((await ask(port, '/en/%zz')).text).toBe('<title>That did not work</title>');
  expect((await ask(port, '/%zz')).text).toBe('<title>Das hat so nicht geklappt</title>');
});

test.each([
  ['an unknown method', 'FETCH /about HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['TLS where none is spoken', '\x16\x03\x01\x02\r\n\r\n', 400],
  ['letters that are no ASCII', 'GET /\xc3\x9cber-uns HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['a header too long', `GET /about HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(60_000)}\r\n\r\n`, 431],
  ['two lengths', 'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
  [
    'a length and chunks',
    'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
])('%s is answered with a status and the headers of every answer', async (_what, bytes, status) => {
  const { port } = await smallSite();
  const reply = await send(port, bytes);
  expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
  expect(reply.toLowerCase()).toContain(`${POLICY}: default-src 'none'`);
});

test('a host that is none of ours changes nothing', async () => {
  const { port } = await smallSite();
  for (const path of ['/about', '/']) {
    expect(await ask(port, path, { headers: { host: 'example.org' } })).toMatchObject({ status: 200 });
  }
});
