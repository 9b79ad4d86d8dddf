import { expect, test } from 'vitest';
import { firstSentence } from '../../../../src/features/networks/money/first-sentence.ts';
import { outlook } from '../../../../src/features/networks/money/outlook.ts';
import { messages } from '../../../../src/i18n/messages.ts';
import { monthOf } from '../../../../src/lib/month.ts';

const start = monthOf('2026-12');
const costs = [{ amount: 100, from: start }];
/** What is said where as much as it costs comes until March. */
const said = (reserve: number, to: number | null = monthOf('2027-03')) => {
  const funding = [to === null ? { amount: 100, from: start } : { amount: 400, from: start, to }];
  return firstSentence(outlook({ reserve, funding, costs }, start), messages('de').structures.money.first, 'de');
};

test('the first month that is short is named, how long the reserve bridges it, and when money is missing', () => {
  expect(said(150)).toBe(
    'Im April 2027 reicht das Geld, das kommt, zum ersten Mal nicht. Die Rücklage überbrückt das bis April 2027. Ab Mai 2027 fehlt Geld.',
  );
});

test('without a reserve money is missing from the month that is short', () => {
  expect(said(0)).toBe('Ab April 2027 fehlt Geld. Die Rücklage überbrückt keinen Monat.');
});

test('where each month has what it costs, or the reserve is large, nothing is missing in five years', () => {
  expect(said(0, null)).toContain('In den nächsten fünf Jahren');
  expect(said(100_000)).toContain('Die Rücklage überbrückt das fünf Jahre lang.');
});
