import type { Database } from '../../../db/database.ts';
import type { Locale } from '../../lib/paths.ts';
import { catalogueTerms } from './cheap.ts';
import { foundIn, type Found } from './found.ts';
import { codesOfPages, indexWords, pageCount, pagesWith } from './fts.ts';
import { languageOf } from '../../lib/language/language.ts';
import { narrow, type Codes } from './narrow.ts';
import { readOperators } from './operators.ts';
import { readQuery, type Term } from './query.ts';
import { ENOUGH, rank, withGuess, type Answer } from './rank.ts';
import { compoundsOf, readingsOf } from './respell.ts';

/** All pages that answer are counted, the best ones are there. */
export type Findings = { total: number; results: Found[] };

/** Readings of an unknown word that are tried before it is given up. */
const MOST_READINGS = 8;

/** The published pages that answer a query, best first, at most `limit`. Takes any text and never throws. */
export function searchDocuments(db: Database, asked: { query: string; locale: Locale; limit: number }): Findings {
  const { ids, terms } = idsFor(db, asked.query, asked.locale);
  return { total: ids.length, results: foundIn(db, ids.slice(0, asked.limit), terms, asked.locale) };
}

/**
 * The same, narrowed by a selection, with how many pages one would find with each code. `isWhole`: some page has all of
 * the words as they were typed.
 */
export function searchWithin(db: Database, asked: { query: string; locale: Locale; limit: number; selection: Codes }) {
  const { ids, terms, isWhole } = idsFor(db, asked.query, asked.locale);
  const codes = codesOfPages(db, ids);
  const { pages, countOf } = narrow(ids, (id) => codes.get(id) ?? {}, asked.selection);
  const results = foundIn(db, pages.slice(0, asked.limit), terms, asked.locale);
  return { total: pages.length, unnarrowed: ids.length, results, countOf, isWhole };
}

function idsFor(db: Database, query: string, locale: Locale): { ids: number[]; terms: Term[]; isWhole: boolean } {
  const { words, without } = readOperators(query);
  const asked = catalogueTerms(words, languageOf(locale));
  const answered = asked.map((term) => answerTo(db, term, locale));
  const answers = answered.map(({ answer }) => answer);
  const unwanted = pagesThatHave(db, without, locale);
  const ids = rank(answers, pageCount(db, locale)).filter((id) => !unwanted.has(id));
  const isWhole = ids.some((id) => answered.every(({ typed }) => typed.has(id)));
  return { ids, terms: answered.flatMap(({ terms }) => terms), isWhole };
}

/** The pages that have any of these words, as they were typed and not as the front of others. */
function pagesThatHave(db: Database, words: string, locale: Locale): Set<number> {
  const terms = readQuery(words, languageOf(locale));
  return new Set(terms.flatMap((term) => [...pagesWith(db, { ...term, fronts: [] }, locale).keys()]));
}

type Answered = { answer: Answer<number>; typed: Answer<number>; terms: Term[] };

/** What a term finds; if that is little, also what its parts or its most likely reading find. */
function answerTo(db: Database, term: Term, locale: Locale): Answered {
  const answer = pagesWith(db, term, locale);
  const typed = { answer, typed: answer, terms: [term] };
  if (answer.size >= ENOUGH) return typed;
  const readings = (answer.size > 0 ? compoundsOf : readingsOf)(term, indexWords(db), languageOf(locale));
  for (const reading of readings.slice(0, MOST_READINGS)) {
    const parts = reading.map((part) => pagesWith(db, part, locale));
    if (parts.every((part) => part.size > 0)) {
      return { answer: withGuess(answer, parts, pageCount(db, locale)), typed: answer, terms: [term, ...reading] };
    }
  }
  return typed;
}
