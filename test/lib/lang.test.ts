import { expect, test } from 'vitest';
import { langAttribute } from '../../src/lib/lang.ts';

test('a text in another language than its page says so, any other does not', () => {
  expect(langAttribute('de', 'en')).toBe('de');
  expect(langAttribute('en', 'de')).toBe('en');
  expect(langAttribute('de', 'de')).toBeUndefined();
});
