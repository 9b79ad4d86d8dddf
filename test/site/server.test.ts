import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { loadPages } from '../../src/serving/rendered.ts';
import { ask, type Question } from '../support/ask.ts';
import { startServer } from '../support/server.ts';

const port = Number(new URL(inject('siteUrl')).port);
const CASE = '/projects/degerlochs-schokoladenseiten';

test('a case is served compressed, and not again to whoever has it', async () => {
  const page = await ask(port, CASE, { headers: { 'accept-encoding': 'gzip, br' } });
  expect(page).toMatchObject({ status: 200, headers: { 'content-encoding': 'br', 'cache-control': 'no-cache' } });
  const again = { 'accept-encoding': 'gzip, br', 'if-none-match': page.headers.etag };
  expect((await ask(port, CASE, { headers: again })).status).toBe(304);
});

test('every file that a case names is there, and hashed ones may be kept for good', async () => {
  const page = await ask(port, CASE);
  const files = [...page.text.matchAll(/(?:href|src)="(\/[^"#?]*\.\w+)"/g)].map(([, file]) => file ?? '');
  const hashed = files.filter((file) => file.startsWith('/_astro/'));
  expect(hashed.length).toBeGreaterThan(1);
  for (const file of hashed) {
    expect((await ask(port, file)).headers['cache-control'], file).toBe('public, max-age=31536000, immutable');
  }
});

test.each([
  ['/projects', 'br'],
  ['/en/projects', 'gzip'],
  ['/', 'br'],
])('%s is made on demand and compressed with %s', async (path, encoding) => {
  const page = await ask(port, path, { headers: { 'accept-encoding': encoding } });
  expect(page).toMatchObject({ status: 200, headers: { 'content-encoding': encoding } });
  const again = await ask(port, path, { headers: { 'if-none-match': page.headers.etag } });
  expect(again.status).toBe(304);
});

const HELPFUL: [number, string, string, Question?][] = [
  [404, '/projects/does-not-exist', 'de'],
  [404, '/en/projects/does-not-exist', 'en'],
  [404, '/fr/projects', 'de'],
  [404, '/de/projects', 'de'],
  [404, '/en/en', 'en'],
  [404, '/404', 'de'],
  [404, '/_image?href=/favicon.svg&f=svg', 'de'],
  [404, '/_server-islands/Header', 'de'],
  [404, '/_actions/x', 'de'],
  [404, '/%2Ehtml', 'de'],
  [404, '/en%2Ehtml', 'de'],
  [400, '/projects', 'de', { headers: { host: 'localhost/en?' } }],
  [400, '/projects', 'de', { headers: { host: 'x:99999' } }],
  [400, '/en/projects', 'en', { headers: { host: 'evil.com@x' } }],
  [400, '/projects/%zz', 'de'],
  [400, '/en/%2e%2e/%2e%2e/secret', 'en'],
  [405, CASE, 'de', { method: 'POST' }],
  [405, '/projects', 'de', { method: 'DELETE' }],
  [405, '/projects?q=Schulden', 'de', { method: 'TRACE' }],
  [405, '/en/projects', 'en', { method: 'POST', body: 'field=digital' }],
  [413, '/projects', 'de', { method: 'POST', body: 'x'.repeat(2_000_000) }],
];

test.each(HELPFUL)('%i at %s is a page in its language (%s)', async (status, path, locale, question) => {
  const page = await ask(port, path, question);
  expect(page.status).toBe(status);
  expect(page.text).toContain(`<html lang="${locale}"`);
  expect(page.text).not.toMatch(/\n\s+at |node_modules/);
});

const STRANGE = [
  `q=${'a'.repeat(5_000)}`,
  `q=${encodeURIComponent('ä'.repeat(5_000))}`,
  `field=${'digital&field='.repeat(1_000)}`,
  'q=%zz%00%ff&field=%zz&project=%00',
  'q="*)(NEAR^-:&locale=constructor&limit=1e99',
  'field=__proto__&outcome=constructor&view=toString&sort=hasOwnProperty',
  'project=../../etc/passwd&project=a&project=a&project=b&project=c&project=d',
  'difficulty=-1&limit=-1&page=99999999999999999999',
  '?&&==&field&field=',
];
const LIVE = ['/', '/en', '/projects', '/en/projects', '/compare', '/api/search', '/en/search'];

test.each(LIVE)('nothing that stands in a query breaks %s', async (path) => {
  for (const query of STRANGE) {
    const { status } = await ask(port, `${path}?${query}`);
    expect(status, query.slice(0, 80)).toBeLessThan(500);
  }
});

test('what Astro says of its own errors names no query', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const render = await loadPages('dist', 'localhost');
  const astro = createServer((request, response) => {
    void render(request, {}).then((page) => response.writeHead(page?.status ?? 404).end());
  });
  await once(astro.listen(0, '127.0.0.1'), 'listening');
  const { port } = astro.address() as AddressInfo;
  expect((await ask(port, '/projects?q=Schulden', { method: 'TRACE' })).status).toBe(500);
  expect(JSON.stringify(said.mock.calls)).not.toContain('Schulden');
  said.mockRestore();
  astro.close();
});

test('the server answers and ends well when it is told to stop', async () => {
  const server = await startServer();
  const answers = ['/', '/projects', '/en/projects'].map((path) => askUnderWay(server.url + path));
  await Promise.all(answers.map(({ taken }) => taken));
  expect(await server.stop()).toBe(0);
  for (const { status } of answers) expect(await status).toBe(200);
});

test('nothing of a page stays with the connection it was made for', async () => {
  const server = await startServer();
  onTestFinished(async () => {
    await server.stop();
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const visit = () =>
    new Promise((resolve, reject) =>
      get(`${server.url}/compare`, { agent }, (reply) => reply.resume().on('end', resolve)).on('error', reject),
    );
  for (let page = 0; page < 12; page++) await visit();
  agent.destroy();
  expect(server.output()).not.toContain('MaxListenersExceededWarning');
});

/** Asks, and says when the server has taken the question: a connection that nobody has accepted yet ends with it. */
function askUnderWay(url: string): { taken: Promise<unknown>; status: Promise<number | undefined> } {
  const asked = get(url, { agent: false, headers: { expect: '100-continue' } });
  const status = once(asked, 'response').then(([reply]: IncomingMessage[]) => {
    reply?.resume();
    return reply?.statusCode;
  });
  return { taken: once(asked, 'continue'), status };
}
