import { expect, test } from 'vitest';
import { fundingSchema } from '../../../src/features/catalogue/funding.ts';

const line = { from: 'Stadt', kind: 'municipal' };
const mistakesIn = (given: object) =>
  fundingSchema.safeParse({ ...line, ...given }).error?.issues.map(({ path, message }) => [path.join('.'), message]);

test('an amount becomes cents and flows once, unless the file says otherwise', () => {
  expect(fundingSchema.parse({ ...line, amount: 12.5 })).toMatchObject({ amount: 1250, per: 'once' });
  expect(fundingSchema.parse({ ...line, amount: 12.5, per: 'year' })).toMatchObject({ per: 'year' });
});

test('where no amount is known, nothing says how often it flows', () => {
  expect(fundingSchema.parse(line)).toEqual(line);
  expect(fundingSchema.parse({ ...line, band: 'up-to-500' })).not.toHaveProperty('per');
});

test('a rhythm without an amount is a mistake', () => {
  expect(mistakesIn({ per: 'year' })).toEqual([['per', 'say how often only of an amount']]);
});

test('an amount and a band exclude each other, and the end follows the start', () => {
  expect(mistakesIn({ amount: 5, band: 'up-to-500' })).toEqual([['band', 'give an amount or a band, not both']]);
  expect(mistakesIn({ start: '2019', end: '2018' })).toEqual([['end', 'the end lies before the start']]);
});
