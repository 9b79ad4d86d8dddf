import { stemsOf, type Language } from '../../lib/language/language.ts';

/** The label of a code, and the stems of each phrase by which people mean it. */
export type CodeWords = { label: string; phrases: string[] };

/** The words of the codes of each facet of the catalogue. */
export type FacetWords = Record<string, Record<string, CodeWords>>;

/** A selection of the catalogue that a query seems to ask for: codes of one facet. */
export type Suggestion = { facet: string; codes: string[] };

/** More than this would stand in the way of the answers. */
const MOST = 3;

/** The selections whose words stand in a query, such as "wenig Geld". Takes any text. */
export function suggestionsFor(query: string, words: FacetWords, language: Language, most = MOST): Suggestion[] {
  const asked = ` ${stemsOf(query, language).join(' ')} `;
  const isMeant = ({ phrases }: CodeWords) => phrases.some((phrase) => asked.includes(` ${phrase} `));
  return Object.entries(words)
    .map(([facet, codes]) => ({
      facet,
      codes: Object.keys(codes).filter((code) => codes[code] && isMeant(codes[code])),
    }))
    .filter(({ codes }) => codes.length > 0)
    .slice(0, most);
}

/** The address of a suggestion below `path`. */
export function suggestionAddress(path: string, { facet, codes }: Suggestion): string {
  return `${path}?${new URLSearchParams(codes.map((code) => [facet, code]))}`;
}

/** The labels of the codes of a suggestion. */
export function labelsOf({ facet, codes }: Suggestion, words: FacetWords): string[] {
  return codes.map((code) => words[facet]?.[code]?.label ?? code);
}

/** The words of those codes alone that some case has. */
export function wordsInUse(words: FacetWords, isUsed: (facet: string, code: string) => boolean): FacetWords {
  return Object.fromEntries(
    Object.entries(words).map(([facet, codes]) => [
      facet,
      Object.fromEntries(Object.entries(codes).filter(([code]) => isUsed(facet, code))),
    ]),
  );
}
