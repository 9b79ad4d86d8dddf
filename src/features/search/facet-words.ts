import type { Locale } from '../../lib/paths.ts';
import { codesOf, type Term } from '../../lib/vocabulary.ts';
import { FACETS, facetVocabularies, type Facet } from '../catalogue/facets.ts';
import { languageOf, stemsOf, wordsOf } from '../../lib/language/language.ts';
import type { CodeWords, FacetWords } from './suggestion.ts';

/** The words of every code of every facet of the catalogue, in their order. */
export function facetWords(locale: Locale): FacetWords {
  words[locale] ??= Object.fromEntries(FACETS.map((facet) => [facet, wordsOfFacet(facet, locale)]));
  return words[locale];
}

const words: Partial<Record<Locale, FacetWords>> = {};

function wordsOfFacet(facet: Facet, locale: Locale): FacetWords[string] {
  const vocabulary = facetVocabularies[facet];
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
