import { expect, test } from 'vitest';
import { nextPath } from '../../src/lib/next.ts';

test.each(['/', '/me', '/en/projects?field=mobility&q=Caf%C3%A9', '/forum/topics/7'])(
  '%s is a path of this site',
  (path) => {
    expect(nextPath(path, '/me')).toBe(path);
  },
);

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/%09/../\u0000/',
  ' /me',
  'me',
  'javascript:alert(1)',
  'data:text/html,x',
  '@evil.example',
  '/me\r\nSet-Cookie: a=b',
  `/${'x'.repeat(2_000)}`,
  '',
  null,
  undefined,
])('"%s" is none', (text) => expect(nextPath(text, '/me')).toBe('/me'));

test.each(['/sign-in', '/en/sign-in?next=/me', '/sign-out', '/sign-in/link/abc', '/join/abc', '/setup/abc'])(
  'nobody goes back to the door at %s',
  (path) => expect(nextPath(path, '/me')).toBe('/me'),
);

test('a page whose name only begins like a door is one like others', () => {
  expect(nextPath('/sign-ins', '/me')).toBe('/sign-ins');
});
