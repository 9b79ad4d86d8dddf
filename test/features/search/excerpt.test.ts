import { expect, test } from 'vitest';
import { excerptOf, marked, plainOf, type Part } from '../../../src/features/search/excerpt.ts';
import { german } from '../../../src/lib/language/german.ts';
import { readQuery } from '../../../src/features/search/query.ts';

const bracketed = (parts: Part[]) => parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');
const excerpt = (text: string, query: string) => bracketed(excerptOf(text, readQuery(query, german), german));
const filler = Array.from({ length: 100 }, (_, n) => `wort${n}`).join(' ');

test('words are marked in all their forms, without the punctuation around them', () => {
  expect(excerpt('Zwei Läden („Dorfläden“) und ein Laden.', 'laden')).toBe(
    'Zwei [Läden] („[Dorfläden]“) und ein [Laden].',
  );
});

test('a word is marked as a whole when only its inside was looked for', () => {
  expect(excerpt('Eine Bürgergenossenschaft hilft.', 'Genossenschaft')).toBe('Eine [Bürgergenossenschaft] hilft.');
});

test('letters that stand together by chance are not marked', () => {
  expect(excerpt('Wer einsam ist, isst gemeinsam.', 'einsam')).toBe('Wer [einsam] ist, isst gemeinsam.');
  expect(excerpt('Wir laden ein, und einladen kann jede.', 'laden')).toBe('Wir [laden] ein, und einladen kann jede.');
  expect(excerpt('Die Nachbarschaftsarbeit', 'arbeit')).toBe('Die [Nachbarschaftsarbeit]');
});

test('the excerpt shows where most of the words stand', () => {
  const text = `Ein Laden. ${filler} Der Laden im Dorf braucht Geld. ${filler}`;
  expect(excerpt(text, 'laden dorf geld')).toContain('[Laden] im [Dorf] braucht [Geld].');
  expect(excerpt(text, 'laden dorf geld')).toMatch(/^… wort.*…$/);
});

test('without a hit the excerpt is the beginning', () => {
  expect(excerpt(`Anfang. ${filler}`, 'Bürgerbus')).toMatch(/^Anfang\. wort0 .*…$/);
  expect(excerpt('', 'Bürgerbus')).toBe('');
});

test('folding that changes the number of words does no harm', () => {
  expect(excerpt('Preis: 5 ´ Laden', 'laden')).toBe('Preis: 5 ´ [Laden]');
});

test('code in a text stays text', () => {
  expect(plainOf(marked('<b>Laden</b>', readQuery('laden', german), german))).toBe('<b>Laden</b>');
});
