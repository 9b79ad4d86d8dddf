import { expect, test } from 'vitest';
import { digest } from '../../src/lib/digest.ts';

test('a digest is SHA-256, of a text or of its bytes', () => {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(digest('abc')).toBe(known);
  expect(digest(Buffer.from('abc'))).toBe(known);
});
