import { expect, test } from 'vitest';
import { MAX_FORM } from '../../src/lib/forms.ts';
import { ask, type Question } from '../support/ask.ts';
import { smallSite } from '../support/small-site.ts';

const aNumber = expect.any(Number) as number;

test('the log says what was asked for and what came of it', async () => {
  const { port, lines } = await smallSite();
  const { body } = await ask(port, '/about');
  expect(lines()).toEqual([
    {
      level: 30,
      time: aNumber,
      method: 'GET',
      path: '/about',
      status: 200,
      ms: aNumber,
      bytes: body.length,
    },
  ]);
});

test('the log knows nothing of who asked, nor for which word', async () => {
  const { port, lines } = await smallSite();
  const headers = { 'user-agent': 'Lieselottes Telefon', referer: 'https://example.org/mail', cookie: 'session=abc' };
  await ask(port, '/search?q=Schulden', { headers });
  await ask(port, '/nothing?q=Schulden', { headers });
  await ask(port, '/about/?q=Schulden', { headers });
  const text = JSON.stringify(lines());
  expect(lines()).toHaveLength(3);
  for (const secret of ['Schulden', 'Lieselotte', '127.0.0.1', 'example.org', 'abc'])
    expect(text).not.toContain(secret);
});

test('a page is logged by its route where the address may hold a token', async () => {
  const { port, lines } = await smallSite();
  await ask(port, '/token/geheim');
  expect(lines()[0]).toMatchObject({ route: '/token/[token]', status: 200 });
  expect(JSON.stringify(lines())).not.toContain('geheim');
});

const TOKEN = 'xq3-Zk0_vT8bWm1LrYc5Nd7Hj2Pf4Gs6Ka9Ue-RtQoI';
const UNMATCHED: [string, string, string, number, Question?][] = [
  ['with a slash at the end', `/setup/${TOKEN}/`, '/setup/[token]/', 301],
  ['asked in a way that no page has', `/join/${TOKEN}`, '/join/[token]', 405, { method: 'PUT' }],
  ['with too long a form', `/join/${TOKEN}`, '/join/[token]', 413, { method: 'POST', body: 'a'.repeat(MAX_FORM + 1) }],
  ['in capitals', `/EN/setup/${TOKEN}`, '/EN/setup/[token]', 404],
  ['with what a mail program took for a part of it', `/setup/${TOKEN}.`, '/setup/[token].', 404],
  ['written in another way', `/setup/%${TOKEN.charCodeAt(0).toString(16)}${TOKEN.slice(1)}`, '/setup/[token]', 404],
];

test.each(UNMATCHED)('no token reaches the log from an address %s', async (_, asked, path, status, question) => {
  const { port, lines } = await smallSite();
  await ask(port, asked, question);
  expect(lines()).toMatchObject([{ path, status }]);
  expect(JSON.stringify(lines())).not.toContain(TOKEN.slice(1));
});

test.each([
  ['/geheim-test@example.org', '/[mail]'],
  ['/members/geheim-test%40example.org/edit', '/members/[mail]/edit'],
])('no mail address reaches the log from %s', async (asked, path) => {
  const { port, lines } = await smallSite();
  await ask(port, asked);
  expect(lines()).toMatchObject([{ path }]);
  expect(JSON.stringify(lines())).not.toContain('geheim');
});

test.each(['/projects/haus-der-eigenarbeit-seit-1987', '/case-with-a-very-long-name'])(
  '%s stays as it is',
  async (path) => {
    const { port, lines } = await smallSite();
    await ask(port, path);
    expect(lines()).toMatchObject([{ path }]);
  },
);

test('what was thrown stands in the log with its stack, and nowhere else', async () => {
  const { port, lines } = await smallSite();
  const page = await ask(port, '/broken');
  expect(page.text).not.toContain('secret');
  expect(lines()[0]).toMatchObject({
    level: 50,
    status: 500,
    path: '/broken',
    err: { message: 'a secret of the inside' },
  });
  expect(lines()[0]?.err).toHaveProperty('stack', expect.stringContaining('entry.mjs'));
});

test('a path that is too long is cut', async () => {
  const { port, lines } = await smallSite();
  await ask(port, `/${'a'.repeat(1_000)}`);
  expect(lines()[0]?.path).toHaveLength(200);
});
