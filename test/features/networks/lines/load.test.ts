import { expect, test } from 'vitest';
import type { Partner } from '../../../../src/features/networks/lines/lines.ts';
import { excess, heaviestFirst, unevenOf } from '../../../../src/features/networks/lines/load.ts';

const partner = (name: string, painWeight: Partner['painWeight'], gainWeight: Partner['gainWeight']): Partner => ({
  ...{ id: 1, networkId: 1, name, sector: 'citizens', role: null, gains: null, pains: null, painWeight, gainWeight },
});
const all = [
  partner('Verein', 'little', 'much'),
  partner('Stille', null, 'some'),
  partner('Frauen', 'much', 'little'),
  partner('Amt', 'some', 'some'),
];

test('whoever bears most beyond what comes back stands first, the unknown last', () => {
  expect(heaviestFirst(all).map(({ name }) => name)).toEqual(['Frauen', 'Amt', 'Verein', 'Stille']);
});

test('two steps apart is uneven, to either side', () => {
  expect(unevenOf(all).map(({ name }) => name)).toEqual(['Verein', 'Frauen']);
});

test('of half a judgement nothing follows', () => {
  expect(excess(partner('Stille', null, 'much'))).toBeUndefined();
});
