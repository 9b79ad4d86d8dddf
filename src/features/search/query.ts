import { wordsOf, type Language } from './language.ts';

/**
 * One thing that is asked for: found where the stems stand one after the other, or where a word begins
 * with one of the fronts.
 */
export type Term = { stems: string[]; fronts: string[] };

/** A query longer than this is cut: nobody means more, and every term costs a look into the index. */
const LONGEST = { query: 300, terms: 12 } as const;

/** Shorter words are looked for as they are: as fronts they would find anything. */
const SHORTEST_FRONT = 4;

/** The terms of a query. Takes any text; quotes make a phrase, everything else that is no word is a blank. */
export function readQuery(query: string, language: Language): Term[] {
  const text = query.slice(0, LONGEST.query);
  const phrases = [...text.matchAll(/["„“”»«]([^"„“”»«]+)["„“”»«]/g)].map((match) => match[1] ?? '');
  const rest = phrases.reduce((left, phrase) => left.replace(phrase, ' '), text);
  const terms = [...phrases.map((phrase) => phraseTerm(phrase, language)), ...wordTerms(rest, language)];
  return unique(terms.filter((term) => term.stems.length > 0)).slice(0, LONGEST.terms);
}

/** The term for one folded word: the same stem, or the word as the front of a longer one. */
export function wordTerm(word: string, { stem }: Language): Term {
  const stemmed = stem(word);
  const front = stemmed.length >= SHORTEST_FRONT ? stemmed : word;
  return { stems: [stemmed], fronts: front.length >= SHORTEST_FRONT ? [front] : [] };
}

function phraseTerm(phrase: string, { fold, stem }: Language): Term {
  return { stems: wordsOf(fold(phrase)).map(stem), fronts: [] };
}

/** Words that say nothing are left out, unless there are no others. */
function wordTerms(text: string, language: Language): Term[] {
  const words = language.fold(text).match(/[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*/gu) ?? [];
  const telling = words.filter((word) => !language.stopWords.has(word));
  return (telling.length > 0 ? telling : words).map((word) =>
    word.includes('-') ? hyphenatedTerm(word, language) : wordTerm(word, language),
  );
}

/** "E-Auto" is also found as "Eauto", "Repair-Café" as "Repaircafé". */
function hyphenatedTerm(word: string, language: Language): Term {
  return { ...phraseTerm(word, language), fronts: wordTerm(word.replaceAll('-', ''), language).fronts };
}

function unique(terms: Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.stems.join(' '), term])).values()];
}
