import { isCode, type Vocabulary } from '../../lib/vocabulary.ts';
import { facetVocabularies } from '../catalogue/facets.ts';
import { SEARCH_FACETS, type Codes, type SearchFacet } from './narrow.ts';

/** The codes of each facet of the search, in the order in which they are offered. */
export const searchVocabularies: Record<SearchFacet, Vocabulary> = {
  type: { project: { de: 'Projekte', en: 'Projects' }, guide: { de: 'Anleitungen', en: 'Guides' } },
  field: facetVocabularies.field,
  outcome: facetVocabularies.outcome,
  place: facetVocabularies.place,
};

/** What an address asks for. Never throws: codes that do not exist are left out. */
export function readSelection(params: URLSearchParams): Codes {
  const chosen = SEARCH_FACETS.map((facet) => {
    const isKnown = (code: string): boolean => isCode(searchVocabularies[facet], code);
    return [facet, [...new Set(params.getAll(facet))].filter(isKnown)] as const;
  });
  return Object.fromEntries(chosen.filter(([, codes]) => codes.length > 0));
}
