import { expect, test } from 'vitest';
import { csvTable, eurosIn } from '../../src/lib/csv.ts';

test('a table opens at a double click, and nothing in it runs', () => {
  expect(csvTable(['a', 'b'], [['=1+1', 'x;y']])).toBe('\uFEFFa;b\r\n\'=1+1;"x;y"\r\n');
});

test('figures that nobody typed stay figures', () => {
  expect(csvTable(['a'], [['-1,00']], { typed: false })).toContain('\n-1,00');
  expect(csvTable(['a', 'b'], [[1, undefined]], { delimiter: ',' })).toContain('\n1,\r');
});

test.each([
  [null, ''],
  [0, '0,00'],
  [5, '0,05'],
  [-105, '-1,05'],
  [123_456_789, '1234567,89'],
])('%s cents are written %s', (cents, text) => {
  expect(eurosIn(cents)).toBe(text);
});
