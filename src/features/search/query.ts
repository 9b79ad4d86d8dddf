import { stemsOf, type Language } from '../../lib/language/language.ts';

/**
 * One thing that is asked for: found where the stems stand one after the other, or where a word begins
 * with one of the fronts. `text` is the folded words, for indexes that find stems by themselves.
 */
export type Term = { text: string; stems: string[]; fronts: string[] };

/** A query longer than this is cut: nobody means more, and every term and stem costs a look into the index. */
const LONGEST = { query: 300, terms: 12, phrase: 12 } as const;

/** Shorter words are looked for as they are: as fronts they would find anything. */
const SHORTEST_FRONT = 4;

/** The terms of a query. Takes any text; quotes make a phrase, everything else that is no word is a blank. */
export function readQuery(query: string, language: Language): Term[] {
  const text = cut(cut(query).normalize('NFKC'));
  const phrases = [...text.matchAll(/["„“”»«]([^"„“”»«]+)["„“”»«]/g)].map((match) => match[1] ?? '');
  const rest = phrases.reduce((left, phrase) => left.replace(phrase, ' '), text);
  const terms = [...phrases.map((phrase) => phraseTerm(phrase, language)), ...wordTerms(rest, language)];
  return unique(terms.filter((term) => term.stems.length > 0)).slice(0, LONGEST.terms);
}

/** One sign can become many when it is normalised, so this is done before and after. */
function cut(query: string): string {
  return query.slice(0, LONGEST.query);
}

/** The term for one word: the same stem, or the word as the front of a longer one. */
export function wordTerm(typed: string, { fold, stem }: Language): Term {
  const word = fold(typed);
  const stemmed = stem(word);
  const front = stemmed.length >= SHORTEST_FRONT ? stemmed : word;
  return { text: word, stems: [stemmed], fronts: front.length >= SHORTEST_FRONT ? [front] : [] };
}

function phraseTerm(phrase: string, language: Language): Term {
  return { text: `"${language.fold(phrase)}"`, stems: stemsOf(phrase, language).slice(0, LONGEST.phrase), fronts: [] };
}

/** Words that say nothing are left out, unless there are no others. */
function wordTerms(text: string, language: Language): Term[] {
  const words = text.match(/[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*/gu) ?? [];
  const telling = words.filter((word) => !language.stopWords.has(language.fold(word)));
  return (telling.length > 0 ? telling : words).map((word) =>
    word.includes('-') ? hyphenatedTerm(word, language) : wordTerm(word, language),
  );
}

/** "E-Auto" is also found as "Eauto", "Repair-Café" as "Repaircafé". */
function hyphenatedTerm(typed: string, language: Language): Term {
  return { ...wordTerm(typed.replaceAll('-', ''), language), stems: stemsOf(typed, language) };
}

function unique(terms: Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.stems.join(' '), term])).values()];
}
