import { expect, test } from 'vitest';
import { german } from '../../../src/lib/language/german.ts';
import { stemsOf, wordsOf } from '../../../src/lib/language/language.ts';

const stem = (word: string) => german.stem(german.fold(word));

test.each([
  ['Bürger', 'Buerger', 'BÜRGER', 'Burger', 'Bu\u0308rger'],
  ['Straße', 'Strasse', 'STRASSE', 'strasse'],
  ['Mühlenstraße', 'Muehlenstrasse', 'Muhlenstrasse'],
  ['Öffnung', 'Oeffnung', 'oeffnung'],
  ['Café', 'Cafe', 'CAFE'],
])('%s is found however it is typed', (...spellings) => {
  expect(new Set(spellings.map(stem)).size).toBe(1);
});

test.each([
  ['Genossenschaft', 'Genossenschaften'],
  ['Dorfladen', 'Dorfläden'],
  ['Hallenbad', 'Hallenbäder', 'Hallenbads'],
  ['Mutter', 'Mütter'],
  ['Wohnung', 'Wohnungen'],
])('%s is found in all its forms', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each(['bauen', 'neue', 'Quelle', 'Feuer', 'Frauen'])('the ue of %s is no ü', (word) => {
  expect(german.fold(word)).toBe(word.toLowerCase());
});

test('words that say nothing are folded like those that are asked', () => {
  const unfolded = [...german.stopWords].filter((word) => german.fold(word) !== word);
  expect(unfolded).toEqual([]);
});

test('a text becomes the stems of its words', () => {
  expect(stemsOf('Die Bürger:innen bauten, 2011, ein E-Auto!', german)).toEqual([
    ...['die', 'burg', 'inn', 'baut', '2011', 'ein', 'e', 'auto'],
  ]);
});

test('what is no word is none', () => {
  expect(wordsOf('— "!?" 🙂 \0 *')).toEqual([]);
});
