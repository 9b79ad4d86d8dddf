/** What answers can be narrowed by. The names stand in addresses, beside those of the catalogue. */
export const SEARCH_FACETS = ['type', 'field', 'outcome', 'place'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/** Codes by facet: those of a page, or those that are selected. */
export type Codes = Partial<Record<SearchFacet, readonly string[]>>;

export type Narrowed<Page> = {
  pages: Page[];
  /** How many pages one would find with a code; a facet's own selection does not count. */
  countOf: (facet: SearchFacet, code: string) => number;
};

/** The pages that fit a selection, in their order: within a facet any code fits, between facets all must. */
export function narrow<Page>(pages: Page[], codesOf: (page: Page) => Codes, selection: Codes): Narrowed<Page> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const misses = SEARCH_FACETS.filter((facet) => !fits(codesOf(page), selection, facet));
    for (const facet of SEARCH_FACETS.filter((facet) => misses.every((missed) => missed === facet))) {
      for (const code of codesOf(page)[facet] ?? [])
        counts.set(`${facet} ${code}`, (counts.get(`${facet} ${code}`) ?? 0) + 1);
    }
  }
  return {
    pages: pages.filter((page) => SEARCH_FACETS.every((facet) => fits(codesOf(page), selection, facet))),
    countOf: (facet, code) => counts.get(`${facet} ${code}`) ?? 0,
  };
}

function fits(codes: Codes, selection: Codes, facet: SearchFacet): boolean {
  const wanted = selection[facet] ?? [];
  return wanted.length === 0 || wanted.some((code) => codes[facet]?.includes(code));
}
