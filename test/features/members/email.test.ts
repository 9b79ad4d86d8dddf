import { expect, test } from 'vitest';
import { canonicalEmail, emailField } from '../../../src/features/members/email.ts';

test('an address is kept and compared in one way', () => {
  expect(canonicalEmail(' Ruth.Kessler@Example.ORG ')).toBe('ruth.kessler@example.org');
  expect(emailField.parse(' Ruth.Kessler@Example.ORG ')).toBe('ruth.kessler@example.org');
});

test.each([
  ['nothing', ''],
  ['no address', 'Ruth Kessler'],
  ['two addresses', 'a@example.org,b@example.org'],
  ['a line break', 'a@example.org\nBcc: b@example.org'],
  ['a NUL byte', 'a\u0000@example.org'],
  ['an address longer than mail allows', `${'a'.repeat(250)}@example.org`],
  ['a list', ['a@example.org']],
])('%s is refused', (_, given) => {
  expect(emailField.safeParse(given).success).toBe(false);
});
