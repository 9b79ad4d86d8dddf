import { expect, test } from 'vitest';
import { asksForTalk, readOperators } from '../../../src/features/search/operators.ts';

const nothing = { words: '', without: '', by: [], board: [], project: [] };

test.each([
  ['Bank Linde', { words: 'Bank Linde' }],
  ['von:Ruth Bank', { words: 'Bank', by: ['Ruth'] }],
  ['Bank from:ruth VON:"Emre Aydın"', { words: 'Bank', by: ['ruth', 'Emre Aydın'] }],
  ['bereich:Fragen board:„Biete und Suche“', { board: ['Fragen', 'Biete und Suche'] }],
  ['projekt:lesebank project:x', { project: ['lesebank', 'x'] }],
  ['Bank -Holz -"aus Stein"', { words: 'Bank', without: 'Holz "aus Stein"' }],
  ['E-Auto 10-12', { words: 'E-Auto 10-12' }],
  ['Repair - Café', { words: 'Repair - Café' }],
  ['von: Ruth', { words: 'von: Ruth' }],
  ['davon:Ruth http://e.org', { words: 'davon:Ruth http://e.org' }],
  ['"von hier"', { words: '"von hier"' }],
  ['', {}],
])('%s', (query, asked) => {
  expect(readOperators(query)).toEqual({ ...nothing, ...asked });
});

test('of a thousand operators some are heeded, and a query is cut', () => {
  expect(readOperators('von:a '.repeat(1_000)).by).toHaveLength(5);
  expect(readOperators('a'.repeat(100_000)).words).toHaveLength(300);
});

test.each([
  ['von:Ruth', true],
  ['Holz bereich:Fragen', true],
  ['projekt:Lesebank', true],
  ['Holz -Bank', false],
  ['von: Ruth', false],
  ['', false],
])('„%s“ can be answered by talk alone: %s', (query, isTalk) => {
  expect(asksForTalk(readOperators(query))).toBe(isTalk);
});
