import type { Locale } from '../../lib/paths.ts';
import { codesOf, type Term, type Vocabulary } from '../../lib/vocabulary.ts';
import { FACETS, facetVocabularies } from '../catalogue/facets.ts';
import { languageOf, stemsOf, wordsOf } from '../../lib/language/language.ts';
import type { CodeWords, FacetWords } from './suggestion.ts';

/** The words of every code of every facet of the catalogue, in their order; of towns those that are given. */
export function facetWords(locale: Locale, towns: Vocabulary = {}): FacetWords {
  const fixed = (words[locale] ??= Object.fromEntries(
    FACETS.map((facet) => [facet, wordsOfList(facetVocabularies[facet], locale)]),
  ));
  return { ...fixed, place: { ...fixed.place, ...wordsOfList(towns, locale) } };
}

const words: Partial<Record<Locale, FacetWords>> = {};

function wordsOfList(vocabulary: Vocabulary, locale: Locale): FacetWords[string] {
  return Object.fromEntries(codesOf(vocabulary).map((code) => [code, wordsOfCode(code, vocabulary[code], locale)]));
}

function wordsOfCode(code: string, term: Term | undefined, locale: Locale): CodeWords {
  const label = term?.[locale] ?? code;
  const phrases = code === 'unknown' ? [] : [label, ...partsOf(label), ...(locale === 'de' ? (term?.also ?? []) : [])];
  const telling = phrases.filter((phrase) => isTelling(phrase, locale));
  return { label, phrases: [...new Set(telling.map((phrase) => stemsOf(phrase, languageOf(locale)).join(' ')))] };
}

/** "Pflege und Gesundheit" is meant by each of the two. */
function partsOf(label: string): string[] {
  return label.split(/, | und | and |[()]/).filter(Boolean);
}

/** "nichts" and "alle" say nothing by themselves. */
function isTelling(phrase: string, locale: Locale): boolean {
  const { fold, stopWords } = languageOf(locale);
  return wordsOf(fold(phrase)).some((word) => !stopWords.has(word));
}
