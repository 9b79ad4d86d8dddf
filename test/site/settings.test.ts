import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../db/database.ts';
import { readSettings, SettingsError } from '../../src/settings.ts';
import { addressHere } from '../../src/lib/address-here.ts';
import { startServer } from '../support/server.ts';

/** What a command says and how it ends when it does not get to serve. */
async function start(environment: Record<string, string>, command = 'start') {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  const env = { ...process.env, SITE_URL: addressHere(), DATA_DIR: folder, ...environment };
  const child = spawn(process.execPath, [`scripts/${command}.${command === 'start' ? 'mjs' : 'ts'}`], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill();
    rmSync(folder, { recursive: true });
  });
  const ended = once(child, 'exit') as Promise<[number]>;
  const [[code], said, complained] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, said, complained };
}

test('without any setting the site is at home on this machine', () => {
  expect(readSettings({})).toMatchObject({
    host: '127.0.0.1',
    port: 4321,
    siteUrl: 'http://localhost:4321',
    demo: false,
  });
});

test('the particulars of the imprint are missing until somebody sets them', () => {
  const PARTICULARS = { OPERATOR_NAME: 'Netz', OPERATOR_ADDRESS: 'Weg 1|1 Ort', OPERATOR_REPRESENTATIVE: 'Vorstand' };
  expect(readSettings({ OPERATOR_NAME: '' }).missing).toContain('OPERATOR_NAME');
  expect(readSettings(PARTICULARS).missing).toEqual(['CONTACT_EMAIL']);
  expect(readSettings({ ...PARTICULARS, CONTACT_EMAIL: 'netz@example.org' }).missing).toEqual([]);
});

test('a setting that is empty counts as unset', () => {
  expect(readSettings({ PORT: '', SITE_NAME: '' })).toEqual(readSettings({}));
});

test('mails come from the address for contact unless another one is set', () => {
  expect(readSettings({ CONTACT_EMAIL: 'a@example.org' }).mailFrom).toBe('a@example.org');
  expect(readSettings({ CONTACT_EMAIL: 'a@example.org', MAIL_FROM: 'b@example.org' }).mailFrom).toBe('b@example.org');
});

test('without an address the site is found where it listens', () => {
  expect(readSettings({ PORT: '4400' }).siteUrl).toBe('http://localhost:4400');
  expect(readSettings({ HOST: '192.168.1.5' }).siteUrl).toBe('http://192.168.1.5:4321');
  expect(readSettings({ PORT: '0' }).siteUrl).toBe('http://localhost:4321');
  expect(readSettings({ PORT: '4400', SITE_URL: 'https://a.example' }).siteUrl).toBe('https://a.example');
});

test('the address of the site loses the slash at its end', () => {
  expect(readSettings({ SITE_URL: 'https://staffelholz.example/' }).siteUrl).toBe('https://staffelholz.example');
});

test.each([
  ['PORT', '70000'],
  ['PORT', 'door'],
  ['PORT', '80.5'],
  ['SITE_URL', 'staffelholz.example'],
  ['SITE_URL', 'ftp://staffelholz.example'],
  ['SITE_NAME', 'x'.repeat(61)],
  ['CITY', '../../etc/passwd'],
  ['CONTACT_EMAIL', 'nobody'],
  ['SMTP_URL', 'mail.example.org'],
  ['SMTP_URL', 'https://mail.example.org'],
  ['MAIL_FROM', 'Staffelholz <post@example.org>'],
  ['DEMO', 'yes'],
  ['REGISTRATION', 'open'],
  ['TRUSTED_PROXIES', 'caddy'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', '10.0.0.1/8/8'],
  ['TRUSTED_PROXIES', '127.0.0.1,'],
])('%s=%s is refused in a sentence that names it', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(SettingsError);
  expect(() => readSettings({ [name]: value })).toThrow(`The setting ${name} `);
});

test('unless it is said otherwise, a stranger may ask to join', () => {
  expect(readSettings({}).registration).toBe('approval');
});

test('proxies are addresses and networks, or none', () => {
  expect(readSettings({}).trustedProxies).toEqual([]);
  expect(readSettings({ TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8,192.0.2.7' }).trustedProxies).toEqual([
    '10.0.0.0/8',
    'fd00::/8',
    '192.0.2.7',
  ]);
  expect(readSettings({ TRUSTED_PROXIES: 'none' }).trustedProxies).toEqual([]);
});

test('npm start stops at a bad setting with its sentence alone', async () => {
  const { code, said, complained } = await start({ PORT: 'door' });
  expect(code).toBe(1);
  expect(said).toBe('');
  expect(complained).toMatch(/^The setting PORT cannot be used: .+\n$/);
});

test.each(['start', 'build', 'dev'])('npm run %s stops at a city that nobody has drawn', async (command) => {
  const { code, said, complained } = await start({ CITY: 'atlantis' }, command);
  expect(code).toBe(1);
  expect(said).toBe('');
  expect(complained).toBe('The setting CITY cannot be used: content/cities/atlantis.yaml: there is no such file\n');
});

test('npm start says in one sentence that its store is newer than the code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const db = openDatabase(join(folder, 'staffelholz.db'));
  db.run(sql`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of tomorrow', ${Date.parse('2036-01-01')})`);
  closeDatabase(db);
  const { code, complained } = await start({ PORT: '0', DATA_DIR: folder });
  expect(code).toBe(1);
  expect(complained).toMatch(/^The store \S+staffelholz\.db was written by a newer version of this program; .+\n$/);
});

test('npm start says in one sentence that its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, complained } = await start({ PORT: String(port) });
  expect(code).toBe(1);
  expect(complained).toBe(`The port ${String(port)} is taken; stop the other program or set PORT to a free one.\n`);
});

test('npm start says in one sentence that its address is not of this machine', async () => {
  const { code, complained } = await start({ PORT: '0', HOST: '192.0.2.1' });
  expect(code).toBe(1);
  expect(complained).toBe('The setting HOST is no address of this machine.\n');
});

test('npm start says in one sentence that it cannot make its folder', async () => {
  const { code, complained } = await start({ PORT: '0', DATA_DIR: 'package.json/data' });
  expect(code).toBe(1);
  expect(complained).toMatch(
    /^The folder \S*package\.json\/data cannot be made \(ENOTDIR\); set DATA_DIR to one that can\.\n$/,
  );
});

test('npm start is never the demo, whatever the environment says', async () => {
  const { output, stop, url } = await startServer({ DEMO: '1' });
  expect(await (await fetch(`${url}/projects`)).text()).not.toContain('class="demo"');
  expect(output()).not.toContain('Password');
  await stop();
});

test('while particulars are missing, the log warns and the imprint says so in one sentence', async () => {
  const { output, stop, url } = await startServer();
  expect(output()).toContain('The imprint shows placeholders: please set OPERATOR_NAME, OPERATOR_ADDRESS');
  const imprint = await (await fetch(`${url}/imprint`)).text();
  expect(imprint).toContain('Hier stehen noch Platzhalter');
  expect(imprint).toContain('OPERATOR_REPRESENTATIVE');
  await stop();
});
