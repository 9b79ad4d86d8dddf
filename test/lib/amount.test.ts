import { expect, test } from 'vitest';
import fc from 'fast-check';
import { amountField, MAX_AMOUNT, readAmount } from '../../src/lib/amount.ts';
import { messages } from '../../src/i18n/messages.ts';
import { moneyText } from '../../src/lib/money.ts';

test.each([
  ['1.234,56', 123_456],
  ['1,234.56', 123_456],
  ['1234', 123_400],
  ['1 234,56 €', 123_456],
  ['1\u202f234,56\u00a0€', 123_456],
  ['€1,234', 123_400],
  ['1.234', 123_400],
  ['1,234,567', 123_456_700],
  ['1,234.00', 123_400],
  ['€ 1.234', 123_400],
  ['EUR 70.000,-', 7_000_000],
  ['70000.-', 7_000_000],
  ['70.000 Euro', 7_000_000],
  ["1'234'567.80", 123_456_780],
  ['12,5', 1250],
  ['0,07', 7],
  ['0', 0],
  ['007', 700],
  ['１２３', 12_300],
])('%s is read', (text, cents) => {
  expect(readAmount(text)).toBe(cents);
});

test.each(['-50', '−50,00 €', '– 1.234,56', '€ -3', '-€3'])('%s is below zero', (text) => {
  expect(readAmount(text)).toBe('negative');
});

test.each(['1,234', '12,345', '123,456 €', 'EUR 1,234', '€ 1,234', '1,234 Euro'])(
  '%s may be a thousand or a slip',
  (text) => {
    expect(readAmount(text)).toBe('amount_unclear');
  },
);

test('the sentence about it shows both ways, and each of them is read', () => {
  for (const locale of ['de', 'en'] as const) {
    const shown = messages(locale).problems.amount_unclear.match(/\d[\d.,]*\d/g) ?? [];
    expect(shown.length).toBeGreaterThan(1);
    for (const one of shown) expect(readAmount(one)).toBeTypeOf('number');
  }
});

test.each([
  ...['', '€', 'viel', '1.2.3', '1.234.56', '1,23,456', '12 34', '1.234,567', '0.500', '1e6', '0x10', '$ 50', '50 CHF'],
  ...['50 %', '1.234.567,8.9', '1.234.567.89', 'NaN', 'Infinity', '--5', '5-', '(5)', '€ 5 €', '+5', '1.234 567'],
])('%s is no amount', (text) => {
  expect(readAmount(text)).toBe('amount');
});

test('what the site writes it also reads, in both languages', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: MAX_AMOUNT }),
      fc.constantFrom('de' as const, 'en' as const),
      (cents, locale) => readAmount(moneyText(cents, locale)) === cents,
    ),
  );
});

test('no text makes it stumble', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const amount = readAmount(text);
      return (
        amount === 'amount' ||
        amount === 'amount_unclear' ||
        amount === 'negative' ||
        (Number.isSafeInteger(amount) && amount >= 0)
      );
    }),
  );
});

test('a field refuses what no network sees, with the most that there is', () => {
  const field = amountField();
  expect(field.parse('100.000.000')).toBe(MAX_AMOUNT);
  expect(field.safeParse('100.000.000,01').error?.issues[0]).toMatchObject({ message: 'amount_too_big' });
  expect(field.safeParse('9'.repeat(400)).error?.issues[0]).toMatchObject({ message: 'amount_too_big' });
  expect(field.safeParse('-1').error?.issues[0]?.message).toBe('negative');
  expect(field.safeParse('ein paar Euro').error?.issues[0]?.message).toBe('amount');
});
