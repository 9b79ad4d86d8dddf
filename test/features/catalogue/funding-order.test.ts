import { expect, test } from 'vitest';
import type { Funding } from '../../../src/features/catalogue/funding.ts';
import { mostTellingFirst } from '../../../src/features/catalogue/funding-order.ts';

const line = (from: string, given: Partial<Funding> = {}): Funding => ({ from, kind: 'municipal', ...given });
const order = (...lines: Funding[]) => mostTellingFirst(lines, '2026-11-22').map(({ from }) => from);

test('money that had ended stands behind money that still counts, however big it was', () => {
  expect(
    order(line('Bund', { amount: 1_000_000, end: '2019' }), line('Basar'), line('Stadt', { amount: 500 })),
  ).toEqual(['Stadt', 'Basar', 'Bund']);
});

test('money counts to the last month of its last year', () => {
  expect(order(line('alt', { end: '2026-10' }), line('neu', { end: '2026' }))).toEqual(['neu', 'alt']);
  expect(order(line('alt', { end: '2025' }), line('neu', { end: '2026-11' }))).toEqual(['neu', 'alt']);
});

test('the biggest comes first, a monthly amount by its year, a band by its upper end, the unknown last', () => {
  const lines = [
    line('unbekannt'),
    line('Stufe', { band: 'up-to-500' }),
    line('monatlich', { amount: 100_000, per: 'month' }),
    line('einmal', { amount: 1_000_000, per: 'once' }),
  ];
  expect(order(...lines)).toEqual(['monatlich', 'einmal', 'Stufe', 'unbekannt']);
});

test('equals keep their order, and the list given stays as it was', () => {
  const lines = [line('a'), line('b')];
  expect(order(...lines)).toEqual(['a', 'b']);
  expect(lines.map(({ from }) => from)).toEqual(['a', 'b']);
});
