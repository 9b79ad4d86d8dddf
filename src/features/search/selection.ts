import { isCode, type Vocabulary } from '../../lib/vocabulary.ts';
import type { FacetLists } from '../catalogue/facet-lists.ts';
import { SEARCH_FACETS, type Codes, type SearchFacet } from './narrow.ts';

/** What can be found in the catalogue. */
export const documentTypes = {
  project: { de: 'Projekte', en: 'Projects' },
  guide: { de: 'Anleitungen', en: 'Guides' },
} satisfies Vocabulary;

/** The codes of each facet of the search, in the order in which they are offered. */
export function searchLists({ field, outcome, place }: FacetLists): Record<SearchFacet, Vocabulary> {
  return { type: documentTypes, field, outcome, place };
}

/** What an address asks for. Never throws: codes that do not exist are left out. */
export function readSelection(params: URLSearchParams, lists: FacetLists): Codes {
  const known = searchLists(lists);
  const chosen = SEARCH_FACETS.map((facet) => {
    const isKnown = (code: string): boolean => isCode(known[facet], code);
    return [facet, [...new Set(params.getAll(facet))].filter(isKnown)] as const;
  });
  return Object.fromEntries(chosen.filter(([, codes]) => codes.length > 0));
}
