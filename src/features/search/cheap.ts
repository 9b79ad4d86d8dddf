import { fold } from '../../lib/fold.ts';
import type { Language } from '../../lib/language/language.ts';
import { readQuery, wordTerm, type Term } from './query.ts';

/** "wenig Geld" asks for what costs little: alone, "Geld" would find what is mostly about money. */
const LITTLE_MONEY = /\b(ohne|kein|keinem|wenig|weniger|kaum)\s+(geld|kosten|startgeld)\b/;
/** But here it says how people live. */
const OF_PEOPLE = /\b(menschen|leute|leuten|familien|kinder|kindern|rentner|rentnern|personen)\s+(mit|ohne)\b/;

/** The word by which cases are found that begin with little money; nothing shows it. */
export const CHEAP = 'spottbillig';

/** The terms of a query for the catalogue, with the word for what is meant where little money is. */
export function catalogueTerms(query: string, language: Language): Term[] {
  const terms = readQuery(query, language);
  const text = fold(query);
  if (terms.length === 0 || !LITTLE_MONEY.test(text) || OF_PEOPLE.test(text)) return terms;
  const cheap = wordTerm(CHEAP, language);
  return terms.some(({ text: word }) => word === cheap.text) ? terms : [...terms, cheap];
}
