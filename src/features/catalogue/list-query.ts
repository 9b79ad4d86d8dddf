import { codesOf, isCode } from '../../lib/vocabulary.ts';
import type { FacetLists } from './facet-lists.ts';
import { FACETS, type Facet } from './facets.ts';
import type { Filters } from './filter.ts';

export const SORTS = ['easy', 'new', 'adopted'] as const;
export type Sort = (typeof SORTS)[number];

export const VIEWS = ['cards', 'table', 'map'] as const;
export type View = (typeof VIEWS)[number];

/** What a visitor asks of the catalogue; all of it stands in the address. */
export type ListQuery = { filters: Filters; sort: Sort; view: View; page: number };

/** A code that no vocabulary has: from an old link, or made up. */
export type UnknownCode = { facet: string; code: string };

/** Bounds against addresses that someone made up. */
const MOST = { unknown: 10, codeLength: 60, page: 100_000 } as const;

/** Reads an address. Never throws: unknown codes are reported, everything else that is odd falls back. */
export function parseListQuery(
  params: URLSearchParams,
  lists: FacetLists,
): { query: ListQuery; unknown: UnknownCode[] } {
  const query: ListQuery = {
    filters: filtersFrom(params, lists),
    sort: oneOf(SORTS, params.get('sort')),
    view: oneOf(VIEWS, params.get('view')),
    page: pageFrom(params.get('page')),
  };
  return { query, unknown: unknownIn(params, lists) };
}

/** The shortest address of a query below `path`: nothing that is the default. */
export function listAddress(path: string, { filters, sort, view, page }: ListQuery): string {
  const params = new URLSearchParams(FACETS.flatMap((facet) => (filters[facet] ?? []).map((code) => [facet, code])));
  if (sort !== SORTS[0]) params.set('sort', sort);
  if (view !== VIEWS[0]) params.set('view', view);
  if (page > 1) params.set('page', String(page));
  return params.size > 0 ? `${path}?${params}` : path;
}

function unknownIn(params: URLSearchParams, lists: FacetLists): UnknownCode[] {
  const isKnown = (facet: Facet, code: string): boolean => isCode(lists[facet], code);
  return FACETS.flatMap((facet) =>
    given(params, facet)
      .filter((code) => !isKnown(facet, code))
      .map((code) => ({ facet, code: code.slice(0, MOST.codeLength) })),
  ).slice(0, MOST.unknown);
}

/** The values of a facet, each once. Browsers send an empty one for "all". */
function given(params: URLSearchParams, facet: Facet): string[] {
  return [...new Set(params.getAll(facet))].filter(Boolean);
}

/** The codes that there are, in the order of their lists. */
function filtersFrom(params: URLSearchParams, lists: FacetLists): Filters {
  const chosen = FACETS.map((facet) => {
    const codes = given(params, facet);
    return [facet, codesOf(lists[facet]).filter((code) => codes.includes(code))] as const;
  });
  return Object.fromEntries(chosen.filter(([, codes]) => codes.length > 0));
}

function oneOf<T extends string>(values: readonly [T, ...T[]], text: string | null): T {
  return values.find((value) => value === text) ?? values[0];
}

function pageFrom(text: string | null): number {
  const page = /^\d{1,9}$/.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(page, 1), MOST.page);
}
