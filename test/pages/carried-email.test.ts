import { expect, test } from 'vitest';
import { carriedEmail } from '../../src/pages/_carried-email.ts';

const sent = (fields: Record<string, string>) =>
  new Request('http://127.0.0.1/sign-in/password', { method: 'POST', body: new URLSearchParams(fields) });

test('an address that was typed at the other way in comes along, whatever it is worth', async () => {
  expect(await carriedEmail(sent({ carry: 'yes', email: 'ruth@example.org' }))).toEqual({ email: 'ruth@example.org' });
  expect(await carriedEmail(sent({ carry: 'yes', email: 'ruth@' }))).toEqual({ email: 'ruth@' });
  expect(await carriedEmail(sent({ carry: 'yes', email: 'r'.repeat(300) }))).toEqual({});
  expect(await carriedEmail(sent({ carry: 'yes' }))).toEqual({});
});

test('what is sent to sign in carries nothing, and its form can still be read', async () => {
  const request = sent({ email: 'ruth@example.org', password: 'drei rote Parkbänke' });
  expect(await carriedEmail(request)).toBeUndefined();
  expect((await request.formData()).get('email')).toBe('ruth@example.org');
  expect(await carriedEmail(new Request('http://127.0.0.1/sign-in/password?carry=yes'))).toBeUndefined();
});
