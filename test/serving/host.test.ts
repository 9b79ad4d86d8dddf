import { expect, test } from 'vitest';
import { isHost } from '../../src/serving/host.ts';
import { ask, send } from '../support/ask.ts';
import { smallSite } from '../support/small-site.ts';

const GOOD = [
  'staffelholz.example',
  'localhost:4321',
  'LOCALHOST',
  '127.0.0.1:80',
  '[::1]',
  '[::1]:4321',
  'a_b-c.d.:65535',
];
const BAD = [
  '',
  '::',
  'a b',
  '[::1',
  'localhost/en?',
  'a/%2f%2fevil.example/?',
  'localhost#',
  'localhost\\en',
  'evil.example@x',
  'localhost:',
  'x:65536',
  'x:99999',
  'x:123456',
  'x:-1',
  'x:80:80',
  'münster.example',
  '"><script>',
  'a,b',
];

test.each(GOOD)('%s may be the name of a site', (host) => {
  expect(isHost(host)).toBe(true);
});

test.each(BAD)('"%s" is the name of none', (host) => {
  expect(isHost(host)).toBe(false);
});

test.each(BAD)('whoever asks for "%s" gets neither another page nor an error of ours', async (host) => {
  const { port } = await smallSite();
  for (const path of ['/about', '/hidden', '/']) {
    const reply = await send(port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
    expect(reply.toLowerCase()).toContain('content-security-policy: ');
  }
});

test('a request without a host is refused, as HTTP/1.1 asks for', async () => {
  const { port } = await smallSite();
  expect(await send(port, 'GET /about HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  expect(await send(port, 'GET /about HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
  expect(await send(port, 'GET /about HTTP/1.0\r\nHost: a b\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
});

test('pages are made for the host of the site, and know apart from that which one was asked for', async () => {
  const { port } = await smallSite({ SITE_URL: 'https://staffelholz.example' });
  const { text } = await ask(port, '/host', {
    headers: { host: 'raspberry:4321', 'x-forwarded-host': 'evil.example' },
  });
  expect(JSON.parse(text)).toMatchObject({ madeFor: 'staffelholz.example', askedFor: 'raspberry:4321' });
  expect(JSON.parse(await bodyOf(send(port, 'GET /host HTTP/1.0\r\n\r\n')))).toEqual({
    madeFor: 'staffelholz.example',
    address: '127.0.0.1',
  });
});

async function bodyOf(reply: Promise<string>): Promise<string> {
  return (await reply).split('\r\n\r\n')[1] ?? '';
}
