import type { Database } from '../../../db/database.ts';
import type { Locale } from '../../lib/paths.ts';
import { someCards, type ProjectCard } from './card.ts';
import { listsIn, type FacetLists } from './facet-lists.ts';
import type { Facet } from './facets.ts';
import { countOf, facetsWith, loosen, type FacetOption, type Loosening } from './filter.ts';
import type { ListQuery } from './list-query.ts';
import { nearMatches, type NearMatch } from './near.ts';
import { placedCases, type PlacedCase } from './placed.ts';

/** What a list page shows. `all` counts the whole catalogue; `page` is the page shown, never past the last one. */
export type ProjectList = {
  /** The page's cases; empty on the map, which has `places` instead. */
  items: ProjectCard[];
  places: PlacedCase[];
  total: number;
  all: number;
  page: number;
  pages: number;
  facets: { facet: Facet; options: FacetOption[] }[];
  /** What the codes are called. */
  lists: FacetLists;
  /** Only when nothing was found. */
  loosen: Loosening[];
  /** Only when few were found. */
  near: NearMatch[];
};

/** After so few one looks on. */
const FEW = 3;

/** Cards or rows on a page. */
const PAGE_SIZE = 24;

/** So few cases stand at the end of the page before, because a page for one or two is not worth a click. */
const LEFT_OVER = 2;

/**
 * The published cases that fit the query: within a facet any selected code, between facets all of them.
 * The map shows all cases at once, cards and rows come page by page.
 */
export function listProjects(db: Database, query: ListQuery, locale: Locale): ProjectList {
  const { filters } = query;
  const total = countOf(db, filters);
  const lists = listsIn(db, filters.place);
  const onMap = query.view === 'map';
  const pages = onMap ? 1 : pagesOf(total);
  const page = Math.min(query.page, pages);
  const limit = page === pages ? PAGE_SIZE + LEFT_OVER : PAGE_SIZE;
  const items = onMap ? [] : someCards(db, { ...query, limit, offset: (page - 1) * PAGE_SIZE }, locale);
  const slugs = items.map(({ slug }) => slug);
  return {
    items,
    places: onMap ? placedCases(db, query, locale) : [],
    total,
    all: countOf(db, {}),
    page,
    pages,
    facets: facetsWith(db, filters, lists),
    lists,
    loosen: total === 0 ? loosen(db, filters) : [],
    near: total <= FEW && !onMap ? nearMatches(db, query, slugs, locale) : [],
  };
}

function pagesOf(total: number): number {
  return Math.max(1, Math.ceil((total - LEFT_OVER) / PAGE_SIZE));
}
