import { createContext } from 'astro/middleware';
import { expect, test } from 'vitest';
import {
  clearAsked,
  clearSessionCookie,
  readAsked,
  readSessionCookie,
  setAsked,
  setSessionCookie,
} from '../../../src/features/auth/cookie.ts';
import { newToken } from '../../../src/lib/ids.ts';

const SAFE = 'https://staffelholz.example';
const PLAIN = 'http://localhost:4321';

const cookies = (cookie = '') =>
  createContext({
    request: new Request(SAFE, { headers: { cookie } }),
    params: {},
    defaultLocale: 'de',
    locals: {} as App.Locals,
  }).cookies;
const written = (change: (jar: ReturnType<typeof cookies>) => void) => {
  const jar = cookies();
  change(jar);
  return [...jar.headers()];
};
const token = newToken();

test('over TLS the cookie is bound to this host, and no script reads it', () => {
  const [header = ''] = written((jar) => setSessionCookie(jar, SAFE, token));
  expect(header.split('; ').sort()).toEqual(
    [`__Host-session=${token}`, 'HttpOnly', 'Max-Age=34560000', 'Path=/', 'SameSite=Lax', 'Secure'].sort(),
  );
});

test('on a machine of one’s own it does without TLS', () => {
  const [header = ''] = written((jar) => setSessionCookie(jar, PLAIN, token));
  expect(header).toMatch(/^session=/);
  expect(header).not.toContain('Secure');
  expect(header).toContain('HttpOnly');
});

test('signing out takes it away with the same attributes', () => {
  const [header = ''] = written((jar) => clearSessionCookie(jar, SAFE));
  expect(header).toMatch(/^__Host-session=;.*Max-Age=0/);
  expect(header).toContain('Secure');
});

test('only a token is read, and over TLS only from the cookie that no other host can set', () => {
  expect(readSessionCookie(cookies(`__Host-session=${token}`), SAFE)).toBe(token);
  expect(readSessionCookie(cookies(`session=${token}`), SAFE)).toBeUndefined();
  for (const bad of ['', 'x', `${token}x`, '%00', "'; DROP TABLE sessions; --"]) {
    expect(readSessionCookie(cookies(`__Host-session=${encodeURIComponent(bad)}`), SAFE)).toBeUndefined();
  }
});

test('the door remembers for an hour who was mailed, and where they wanted to go', () => {
  const asked = { email: 'ruth+x@example.org', next: '/projects?view=table&q=ä' };
  const [header = ''] = written((jar) => setAsked(jar, SAFE, asked));
  expect(header).toMatch(/^__Host-asked=.*Max-Age=3600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(readAsked(cookies(header.split(';', 1)[0]), SAFE)).toEqual(asked);
  expect(written((jar) => clearAsked(jar, SAFE))[0]).toMatch(/Max-Age=0/);
});

test.each(['', 'asked=', 'asked=next%3D%2Fme', 'asked=%E4'])('of "%s" it remembers nothing', (cookie) => {
  expect(readAsked(cookies(cookie), PLAIN)).toBeUndefined();
});
