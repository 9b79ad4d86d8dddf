import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { townsIn } from '../../../src/features/catalogue/facet-lists.ts';
import { facetWords } from '../../../src/features/search/facet-words.ts';
import { languageOf } from '../../../src/lib/language/language.ts';
import { suggestSelections } from '../../../src/features/search/suggest.ts';
import { suggestionAddress, suggestionsFor } from '../../../src/features/search/suggestion.ts';
import { syncContent } from '../../../src/features/search/sync.ts';
import { smallWorld } from '../catalogue/cases.ts';

const german = (query: string) => suggestionsFor(query, facetWords('de'), languageOf('de'));

test.each([
  ['wenig Geld', 'money', ['none', 'up-to-500']],
  ['Projekte mit wenig Geld', 'money', ['none', 'up-to-500']],
  ['kostenlos', 'money', ['none', 'up-to-500']],
  ['einfach', 'difficulty', ['1', '2']],
  ['etwas für Senioren', 'field', ['older-people']],
  ['Pflege', 'field', ['care-health']],
  ['gescheiterte Projekte', 'outcome', ['failed']],
  ['Befragung', 'evidence', ['survey']],
  ['von Förderung zu Förderung', 'continuation', ['from-grant-to-grant']],
  ['selbst entscheiden', 'participation', ['empower']],
])('„%s“ asks for a selection by %s', (query, facet, codes) => {
  expect(german(query)).toContainEqual({ facet, codes });
});

test.each(['', 'Geld', 'nicht bekannt', 'nichts', '🙂', '"', 'constructor', 'x'.repeat(5_000)])(
  '„%.20s“ asks for none',
  (query) => {
    expect(german(query)).toEqual([]);
  },
);

test('a query that means many things is answered with the first three', () => {
  expect(german('Senioren Verein gescheitert einfach kostenlos')).toHaveLength(3);
});

test('English words mean the same selections', () => {
  const words = facetWords('en');
  expect(suggestionsFor('something easy', words, languageOf('en'))).toEqual([{ facet: 'difficulty', codes: ['2'] }]);
});

test('the address of a suggestion is the list with its codes', () => {
  const address = suggestionAddress('/projects', { facet: 'money', codes: ['none', 'up-to-500'] });
  expect(address).toBe('/projects?money=none&money=up-to-500');
});

test('no selection is suggested that would be empty', () => {
  const db = openDatabase(':memory:');
  syncContent(db, smallWorld, new Date('2026-11-23'));
  const suggest = (query: string) => suggestSelections(db, query, townsIn(db), 'de');
  expect(suggest('Mobilität')).toEqual([{ facet: 'field', codes: ['mobility'], labels: ['Mobilität'] }]);
  expect(suggest('Wohnen')).toEqual([]);
  expect(suggest('Oberdorf')).toEqual([{ facet: 'place', codes: ['oberdorf'], labels: ['Oberdorf'] }]);
});
