import { expect, test } from 'vitest';
import { fundingText } from '../../../src/features/catalogue/funding-words.ts';
import type { Funding } from '../../../src/features/catalogue/funding.ts';

const line = (given: Partial<Funding>): Funding => ({ from: 'Stadt', kind: 'municipal', per: 'once', ...given });

test('an amount says how often it flows, unless it flows once', () => {
  expect(fundingText(line({ amount: 50_000 }), 'de')).toBe('500\u00a0€');
  expect(fundingText(line({ amount: 50_000, per: 'year' }), 'de')).toBe('500\u00a0€ im Jahr');
  expect(fundingText(line({ amount: 50_000, per: 'month' }), 'en')).toBe('€500 a month');
});

test('an amount that is the most that could be had says so', () => {
  expect(fundingText(line({ amount: 300_000, most: true }), 'de')).toBe('bis zu 3.000\u00a0€');
  expect(fundingText(line({ amount: 300_000, most: true, per: 'year' }), 'en')).toBe('up to €3,000 a year');
});

test('a band stands for an amount that is not known', () => {
  expect(fundingText(line({ band: 'up-to-5000' }), 'en')).toBe('up to €5,000');
  expect(fundingText(line({}), 'de')).toBeUndefined();
});
