import { expect, test } from 'vitest';
import { facetWords } from '../../../src/features/search/facet-words.ts';
import { readQuery } from '../../../src/features/search/query.ts';
import { reasonFor, reasonWords, TOPICS } from '../../../src/features/search/reason.ts';
import { languageOf } from '../../../src/lib/language/language.ts';

const CODES = { field: ['encounter', 'older-people'], target: ['older-people'], place: ['BW'] };
const silent = [{ text: 'Nachbarn reparieren zusammen.', marked: false }];
const reason = (query: string, shown = silent) =>
  reasonFor(shown, readQuery(query, languageOf('de')), CODES, facetWords('de'));

test.each([
  ['Einsamkeit', ['Begegnung']],
  ['einsam', ['Begegnung']],
  ['Treffpunkt', ['Begegnung']],
])('%s is no word of the text, but one for a topic of the page', (query, topics) => {
  expect(reason(query)).toEqual({ topics });
});

test('a topic that several facets have is named once, and two topics are enough', () => {
  const { topics = [] } = reason('Senioren Einsamkeit Stuttgart') ?? {};
  expect(topics).toHaveLength(2);
  expect(new Set(topics).size).toBe(2);
});

test('a word that means no topic of this page leaves the record', () => {
  expect(reason('Fahrrad')).toEqual({ topics: [] });
});

test('where the word is shown, or none was asked for, there is nothing to explain', () => {
  expect(reason('Einsamkeit', [{ text: 'Einsamkeit', marked: true }])).toBeUndefined();
  expect(reason('')).toBeUndefined();
});

test('the reason stands in the phrase of the page', () => {
  const phrases = { topic: `Passt zu: ${TOPICS}`, record: 'In den Angaben' };
  expect(reasonWords({ topics: ['Begegnung', 'Kultur'] }, phrases)).toBe('Passt zu: Begegnung, Kultur');
  expect(reasonWords({ topics: [] }, phrases)).toBe('In den Angaben');
});
