import type { Language } from '../../../lib/language/language.ts';
import { catalogueTerms } from '../cheap.ts';
import { readOperators } from '../operators.ts';
import { readQuery, type Term } from '../query.ts';
import { ENOUGH, rank, withGuess, type Answer } from '../rank.ts';
import { compoundsOf, readingsOf } from '../respell.ts';
import { resultsFor, strengthsOf, type Pagefind, type Result } from './pagefind.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What answers a query in the browser: results by rank, and the terms that they were found with. */
export type Finding = { results: Result[]; terms: Term[] };

export type Searcher = { pagefind: Pagefind; vocabulary: Vocabulary; language: Language; pageCount: number };

/** The server's search once more: the same terms, readings and ranks, with Pagefind's index instead of FTS5's. */
export async function find(searcher: Searcher, query: string): Promise<Finding> {
  const results = new Map<string, Result>();
  const ask = async (term: Term) => {
    const found = await resultsFor(searcher.pagefind, term);
    found.forEach((result) => results.set(result.id, result));
    return strengthsOf(found);
  };
  const { words, without } = readOperators(query);
  const asked = catalogueTerms(words, searcher.language);
  const answered = await Promise.all(asked.map((term) => answerTo(searcher, term, ask)));
  const unwanted = await pagesThatHave(searcher, without, ask);
  const ids = rank(
    answered.map(({ answer }) => answer),
    searcher.pageCount,
  );
  const wanted = ids.filter((id) => !unwanted.has(id));
  return { results: wanted.flatMap((id) => results.get(id) ?? []), terms: answered.flatMap(({ terms }) => terms) };
}

type Ask = (term: Term) => Promise<Answer<string>>;

async function pagesThatHave({ vocabulary, language }: Searcher, words: string, ask: Ask): Promise<Set<string>> {
  const terms = readQuery(words, language).map((term) => ({ ...term, fronts: [] }));
  const found = await Promise.all(
    terms.map(async (term) => ((await vocabulary.knows(term)) ? [...(await ask(term)).keys()] : [])),
  );
  return new Set(found.flat());
}

/** Pagefind answers an unknown word with one that begins like it, so only known words are asked for. */
async function answerTo(searcher: Searcher, term: Term, ask: Ask): Promise<{ answer: Answer<string>; terms: Term[] }> {
  const { vocabulary, language, pageCount } = searcher;
  const isKnown = await vocabulary.knows(term);
  const answer = isKnown ? await ask(term) : new Map<string, number>();
  if (answer.size >= ENOUGH) return { answer, terms: [term] };
  const [reading] = (isKnown ? compoundsOf : readingsOf)(term, await vocabulary.around(term), language);
  if (!reading) return { answer, terms: [term] };
  return { answer: withGuess(answer, await Promise.all(reading.map(ask)), pageCount), terms: [term, ...reading] };
}
