import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type Server } from '../support/server.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer({ REGISTRATION: 'invitation' });
});
afterAll(() => server.stop());

const link = () => /^(http:\/\/\S+)(\/setup\/[\w-]{43})$/m.exec(server.output());
const send = (path: string, body: string) => {
  const headers = { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' };
  return fetch(server.url + path, { method: 'POST', redirect: 'manual', headers, body });
};

test('the first start prints a link, and whoever opens it makes the first administrator, and may mend the address', async () => {
  const path = link()?.[2] ?? '';
  expect((await fetch(server.url + path)).status).toBe(200);
  expect((await send(path, 'name=&email=hanna&locale=de')).status).toBe(422);
  const made = await send(path, 'name=Hanna&email=hanna%40example.org&locale=de');
  expect(made.status).toBe(303);
  expect(made.headers.get('location')).toBe('/me/second-factor');
  expect(made.headers.get('set-cookie')).toMatch(/^session=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
  const again = await (await fetch(server.url + path)).text();
  expect(again).toContain('value="hanna@example.org"');
});

test('a made-up link is none, and none stands in the log', async () => {
  expect((await fetch(`${server.url}/setup/${'A'.repeat(43)}`)).status).toBe(404);
  const log = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(log.join('\n')).toContain('/setup/[token]');
  expect(log.join('\n')).not.toContain('AAAA');
  expect(log.join('\n')).not.toContain(link()?.[2]);
});

test('where members come by invitation alone, nobody can ask, and a stranger reads whom to write to', async () => {
  const page = await (await fetch(`${server.url}/join`)).text();
  expect(page).not.toContain('<textarea');
  expect(page).toContain('nur mit einer Einladung');
  expect(page).toContain('mailto:redaktion@example.org');
  expect(await (await fetch(server.url)).text()).not.toContain('kurzen Anfrage');
  const fields = { name: 'Pia', email: 'pia@example.org', locale: 'de', reason: 'Ich möchte gern mitmachen dürfen.' };
  expect((await send('/join', new URLSearchParams(fields).toString())).status).toBe(403);
});
