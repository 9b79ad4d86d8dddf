import { expect, test } from 'vitest';
import { newSecret, secretUri, stepOf } from '../../../src/features/auth/totp.ts';

/** The secret and codes of RFC 6238, appendix B, as six digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [2_000_000_000, '279037', 66_666_666],
])('at second %i the code is %s', (second, code, step) => {
  expect(stepOf(SECRET, code, new Date(second * 1000))).toBe(step);
});

test('the half minutes beside it count too, those beyond do not', () => {
  const at = (second: number) => stepOf(SECRET, '287082', new Date(second * 1000));
  expect([at(0), at(30), at(60), at(89), at(90)]).toEqual([1, 1, 1, 1, undefined]);
});

test.each(['', '28708', '2870823', 'abcdef', '٢٨٧٠٨٢', '2.7082'])('"%s" is no code', (typed) => {
  expect(stepOf(SECRET, typed, new Date(59_000))).toBeUndefined();
});

test('every secret is another, and an app is told whose it is', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(newSecret());
  const uri = new URL(secretUri(SECRET, 'ruth.kessler@example.org', 'Staffelholz'));
  expect(uri.protocol).toBe('otpauth:');
  expect(uri.searchParams.get('secret')).toBe(SECRET);
  expect(decodeURIComponent(uri.pathname)).toContain('Staffelholz:ruth.kessler@example.org');
});
