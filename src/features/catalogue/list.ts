import { and, asc, desc, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { projects } from '../../../db/schema/catalogue.ts';
import type { Locale } from '../../lib/paths.ts';
import { codesOf, isCode } from '../../lib/vocabulary.ts';
import { FACETS, facetVocabularies, type Facet } from './facets.ts';
import {
  countOf,
  facetsWith,
  loosen,
  publishedWith,
  type FacetOption,
  type Filters,
  type Loosening,
} from './filter.ts';
import type { Project } from './project.ts';

export const SORTS = ['easy', 'new', 'adopted'] as const;
export type Sort = (typeof SORTS)[number];

export const VIEWS = ['cards', 'table', 'map'] as const;
export type View = (typeof VIEWS)[number];

export type { Filters };

/** What a visitor asks of the catalogue; all of it stands in the address. */
export type ListQuery = { filters: Filters; sort: Sort; view: View; page: number };

/** A code that no vocabulary has: from an old link, or made up. */
export type UnknownCode = { facet: string; code: string };

/** Bounds against addresses that someone made up. */
const MOST = { unknown: 10, codeLength: 60, page: 100_000 } as const;

/** Reads an address. Never throws: unknown codes are reported, everything else that is odd falls back. */
export function parseListQuery(params: URLSearchParams): { query: ListQuery; unknown: UnknownCode[] } {
  const query: ListQuery = {
    filters: filtersFrom(params),
    sort: oneOf(SORTS, params.get('sort')),
    view: oneOf(VIEWS, params.get('view')),
    page: pageFrom(params.get('page')),
  };
  return { query, unknown: unknownIn(params) };
}

/** The shortest address of a query below `path`: nothing that is the default, codes in the order of their lists. */
export function listAddress(path: string, { filters, sort, view, page }: ListQuery): string {
  const params = new URLSearchParams(
    FACETS.flatMap((facet) => inOrder(facet, filters[facet] ?? []).map((code) => [facet, code])),
  );
  if (sort !== SORTS[0]) params.set('sort', sort);
  if (view !== VIEWS[0]) params.set('view', view);
  if (page > 1) params.set('page', String(page));
  return params.size > 0 ? `${path}?${params}` : path;
}

/** A case as lists show it: in English where the locale asks for it and a translation exists. */
export type ProjectCard = { slug: string; lang: 'de' | 'en'; project: Project };

/** What a list page shows. `all` counts the whole catalogue; `page` is the page shown, never past the last one. */
export type ProjectList = {
  items: ProjectCard[];
  total: number;
  all: number;
  page: number;
  pages: number;
  facets: { facet: Facet; options: FacetOption[] }[];
  /** Only when nothing was found. */
  loosen: Loosening[];
};

/** Cards or rows on a page; the map shows all cases at once. */
const PAGE_SIZE = 24;

/** The published cases that fit the query: within a facet any selected code, between facets all of them. */
export function listProjects(db: Database, query: ListQuery, locale: Locale): ProjectList {
  const total = countOf(db, query.filters);
  const pages = query.view === 'map' ? 1 : Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  return {
    items: cards(db, { ...query, page }, locale),
    total,
    all: countOf(db, {}),
    page,
    pages,
    facets: facetsWith(db, query.filters),
    loosen: total === 0 ? loosen(db, query.filters) : [],
  };
}

/** The named cases in the given order; unknown and removed ones are left out. */
export function projectsBySlug(db: Database, slugs: string[], locale: Locale): ProjectCard[] {
  const rows = db
    .select()
    .from(projects)
    .where(and(isNull(projects.removedAt), inArray(projects.slug, slugs)))
    .all();
  const bySlug = new Map(rows.map((row) => [row.slug, cardOf(row, locale)]));
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}

const ORDER: Record<Sort, SQL[]> = {
  easy: [asc(projects.ease), asc(projects.slug)],
  new: [desc(projects.published), desc(projects.updated), asc(projects.slug)],
  adopted: [desc(projects.adoptions), asc(projects.ease), asc(projects.slug)],
};

function cards(db: Database, { filters, sort, view, page }: ListQuery, locale: Locale): ProjectCard[] {
  const fitting = db
    .select()
    .from(projects)
    .where(publishedWith(db, filters))
    .orderBy(...ORDER[sort]);
  const rows =
    view === 'map'
      ? fitting.all()
      : fitting
          .limit(PAGE_SIZE)
          .offset((page - 1) * PAGE_SIZE)
          .all();
  return rows.map((row) => cardOf(row, locale));
}

function cardOf({ slug, record, english }: typeof projects.$inferSelect, locale: Locale): ProjectCard {
  if (locale === 'en' && english) return { slug, lang: 'en', project: english as Project };
  return { slug, lang: 'de', project: record as Project };
}

function unknownIn(params: URLSearchParams): UnknownCode[] {
  const isKnown = (facet: Facet, code: string): boolean => isCode(facetVocabularies[facet], code);
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

function filtersFrom(params: URLSearchParams): Filters {
  const chosen = FACETS.map((facet) => [facet, inOrder(facet, given(params, facet))] as const);
  return Object.fromEntries(chosen.filter(([, codes]) => codes.length > 0));
}

function inOrder(facet: Facet, codes: string[]): string[] {
  return codesOf(facetVocabularies[facet]).filter((code) => codes.includes(code));
}

function oneOf<T extends string>(values: readonly [T, ...T[]], text: string | null): T {
  return values.find((value) => value === text) ?? values[0];
}

function pageFrom(text: string | null): number {
  const page = /^\d{1,9}$/.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(page, 1), MOST.page);
}
