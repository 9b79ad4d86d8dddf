import { expect, test } from 'vitest';
import { moneyText, numberText } from '../../src/lib/money.ts';

/** Without the narrow and unbreakable blanks that keep an amount on one line. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('whole euros lose their decimals, others keep both', () => {
  expect(plain(moneyText(750_000, 'de'))).toBe('7.500 €');
  expect(plain(moneyText(150, 'de'))).toBe('1,50 €');
  expect(plain(moneyText(1, 'de'))).toBe('0,01 €');
  expect(plain(moneyText(0, 'de'))).toBe('0 €');
});

test('each language writes money in its own way', () => {
  expect(moneyText(750_000, 'en')).toBe('€7,500');
  expect(moneyText(123_456_789, 'en')).toBe('€1,234,567.89');
});

test('what is below nothing has a minus, no hyphen', () => {
  expect([plain(moneyText(-1_000_000, 'de')), moneyText(-150, 'en')]).toEqual(['−10.000 €', '−€1.50']);
  expect(numberText(-3, 'de')).toBe('−3');
});

test('an amount never breaks from its sign at the end of a line', () => {
  expect(moneyText(750_000, 'de')).toBe('7.500\u00a0€');
});

test('numbers take the separators of the language and at most one decimal', () => {
  expect(numberText(12_345, 'de')).toBe('12.345');
  expect(numberText(12_345, 'en')).toBe('12,345');
  expect(numberText(0.5, 'de')).toBe('0,5');
  expect(numberText(0.25, 'en')).toBe('0.3');
});
