import { expect, test } from 'vitest';
import { german } from '../../../src/lib/language/german.ts';
import { readQuery } from '../../../src/features/search/query.ts';

const read = (query: string) => readQuery(query, german);
const stems = (query: string) => read(query).map((term) => term.stems.join(' '));

test('a word is looked for by its stem and as the front of longer words', () => {
  expect(read('Genossenschaften')).toMatchObject([{ stems: ['genossenschaft'], fronts: ['genossenschaft'] }]);
});

test('a word whose stem is short stands for itself', () => {
  expect(read('Laden')).toMatchObject([{ stems: ['lad'], fronts: ['laden'] }]);
  expect(read('Bad')).toMatchObject([{ stems: ['bad'], fronts: [] }]);
});

test('words that say nothing are left out, unless there are no others', () => {
  expect(stems('Was tun, wenn die Förderung endet?')).toEqual(['forder', 'endet']);
  expect(stems('wir sind')).toEqual(['wir', 'sind']);
});

test('quotes of every kind make a phrase', () => {
  expect(stems('"alte Menschen" Stadt')).toEqual(['alt mensch', 'stadt']);
  expect(stems('„gute Geschäfte“')).toEqual(['gut geschaft']);
  expect(stems('"offen')).toEqual(['off']);
});

test('a hyphenated word is also one word', () => {
  expect(read('Repair-Café')).toMatchObject([{ stems: ['repair', 'caf'], fronts: ['repaircaf'] }]);
});

test('a word that is said twice counts once', () => {
  expect(stems('Laden laden LÄDEN')).toEqual(['lad']);
});

test.each(['', '   ', '*', '"', '""', '" "', 'AND (', '-', '🙂', '\0', '\uD800', "'; DROP TABLE documents; --"])(
  'the query %j is read without harm',
  (query) => {
    expect(read(query).every((term) => term.stems.every((stem) => /^[\p{L}\p{N}]+$/u.test(stem)))).toBe(true);
  },
);

test('a query is cut where nobody means more', () => {
  expect(read('wort'.repeat(2_000))).toHaveLength(1);
  expect(read(Array.from({ length: 900 }, (_, n) => `wort${n}`).join(' '))).toHaveLength(12);
});

test('a sign that becomes many letters does not make the query longer', () => {
  const [term] = read(`s${'\u3316'.repeat(299)}`);
  expect(term?.text.length).toBeLessThanOrEqual(300);
});

test('a phrase of very many words looks for the first of them', () => {
  const [phrase] = read(`"${'\ufdfa '.repeat(285)}" projekt`);
  expect(phrase?.stems.length).toBeLessThanOrEqual(12);
});
