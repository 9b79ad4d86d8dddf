import { localeOf, type Locale } from '../../../lib/paths.ts';
import { languageOf } from '../../../lib/language/language.ts';
import { SEARCH_FACETS, type Codes } from '../narrow.ts';
import { EVERY_PAGE } from '../shown.ts';
import type { Searcher } from './find.ts';
import { startPagefind, type Pagefind } from './pagefind.ts';
import type { FacetWords } from '../suggestion.ts';
import { facetWordsFile } from '../words-file.ts';
import { openVocabulary } from './vocabulary.ts';

/** The search, ready to be asked, what each of its pages can be narrowed by, and the words for that. */
export type ReadySearch = Searcher & { codes: ReadonlyMap<string, Codes>; facetWords: FacetWords };

/** Starts Pagefind in the language of the page. */
export async function startSearch(lang: string): Promise<ReadySearch> {
  const locale = localeOf(lang === 'de' ? undefined : lang) ?? 'de';
  const pagefind = await startPagefind();
  const [codes, facetWords] = await Promise.all([codesOfPages(pagefind), fetchFacetWords(locale)]);
  const language = languageOf(locale);
  return { pagefind, codes, facetWords, pageCount: codes.size, vocabulary: openVocabulary(locale), language };
}

async function fetchFacetWords(locale: Locale): Promise<FacetWords> {
  const response = await fetch(`/pagefind/${facetWordsFile(locale)}`);
  return (await response.json()) as FacetWords;
}

/** Pagefind tells which pages have a code, one code at a time; its own counts are of one word alone. */
async function codesOfPages(pagefind: Pagefind): Promise<Map<string, Codes>> {
  const filters = await pagefind.filters();
  const pages = new Map<string, Record<string, string[]>>();
  for (const facet of SEARCH_FACETS) {
    for (const code of Object.keys(filters[facet] ?? {})) {
      const { results } = await pagefind.search(EVERY_PAGE, { filters: { [facet]: code } });
      for (const { id } of results) {
        const codes = pages.get(id) ?? {};
        pages.set(id, { ...codes, [facet]: [...(codes[facet] ?? []), code] });
      }
    }
  }
  return pages;
}
