import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
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
