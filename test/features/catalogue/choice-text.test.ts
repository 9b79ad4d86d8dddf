import { expect, test } from 'vitest';
import { choiceText } from '../../../src/features/catalogue/choice-text.ts';
import { de } from '../../../src/i18n/de.ts';
import { en } from '../../../src/i18n/en.ts';

test('a choice that says enough alone stands alone', () => {
  expect(choiceText('field', 'mobility', de.list.facets, 'de')).toBe('Mobilität');
  expect(choiceText('outcome', 'permanent', de.list.facets, 'de')).toBe('dauerhaft');
});

test('a bound says what it bounds, and asks no question', () => {
  expect(choiceText('money', 'none', de.list.facets, 'de')).toBe('Startgeld: nichts');
  expect(choiceText('volunteers', 'up-to-5', de.list.facets, 'de')).toBe('Wie viele Leute: bis 5 Ehrenamtliche');
  expect(choiceText('money', 'up-to-500', en.list.facets, 'en')).toMatch(/^Start money: /);
});

test('a code that there is not is said as it came', () => {
  expect(choiceText('field', 'spaceflight', de.list.facets, 'de')).toBe('spaceflight');
});
