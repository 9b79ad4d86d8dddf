import { and, count, eq, inArray, isNull, sum, type SQL } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { projectFacets, projects } from '../../../db/schema/catalogue.ts';
import { codesOf } from '../../lib/vocabulary.ts';
import type { FacetLists } from './facet-lists.ts';
import { FACETS, meantBy, type Facet } from './facets.ts';

/** The selected codes of each facet: within a facet any of them fits, between facets all must. */
export type Filters = Partial<Record<Facet, string[]>>;

/** A code with the cases one would find with it; `estimated` says how many of them by estimate. */
export type FacetOption = { code: string; count: number; estimated: number; selected: boolean };

/** What one would find without one of the selected codes, or with that code alone. */
export type Loosening = { kind: 'without' | 'only'; facet: Facet; code: string; total: number };

/** True of the published cases that fit. */
export function publishedWith(db: Database, filters: Filters): SQL | undefined {
  return and(isNull(projects.removedAt), ...conditions(db, filters, projects.slug));
}

/** How many published cases fit. */
export function countOf(db: Database, filters: Filters): number {
  return db.select({ total: count() }).from(projects).where(publishedWith(db, filters)).get()?.total ?? 0;
}

/** Every code of every facet. The counts of a facet ignore its own selection, so that one can add to it. */
export function facetsWith(
  db: Database,
  filters: Filters,
  lists: FacetLists,
): { facet: Facet; options: FacetOption[] }[] {
  const counts = tally(db, filters);
  const sumOf = (facet: Facet, code: string, key: 'count' | 'estimated') =>
    meantBy(facet, code).reduce((total, one) => total + (counts.get(`${facet} ${one}`)?.[key] ?? 0), 0);
  return FACETS.map((facet) => ({
    facet,
    options: codesOf(lists[facet]).map((code) => ({
      code,
      count: sumOf(facet, code, 'count'),
      estimated: sumOf(facet, code, 'estimated'),
      selected: filters[facet]?.includes(code) ?? false,
    })),
  }));
}

/**
 * The ways out of an empty selection, the widest first: leave out one code; where that is not
 * enough, keep one code only.
 */
export function loosen(db: Database, filters: Filters): Loosening[] {
  const chosen = FACETS.flatMap((facet) => (filters[facet] ?? []).map((code) => ({ facet, code })));
  const ways = (kind: Loosening['kind'], filtersFor: (facet: Facet, code: string) => Filters): Loosening[] =>
    chosen
      .map(({ facet, code }) => ({ kind, facet, code, total: countOf(db, filtersFor(facet, code)) }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total);
  const one = ways('without', (facet, code) => without(filters, facet, code));
  return one.length > 0 ? one : ways('only', (facet, code) => ({ [facet]: [code] }));
}

/** One query for all facets without a selection, one more for each facet that has one. */
function tally(db: Database, filters: Filters) {
  const [chosen, open] = [selectedIn(filters), FACETS.filter((facet) => !filters[facet]?.length)];
  const rows = [
    ...countsOf(db, open, filters),
    ...chosen.flatMap((facet) => countsOf(db, [facet], { ...filters, [facet]: [] })),
  ];
  return new Map(rows.map((row) => [`${row.facet} ${row.code}`, row]));
}

function countsOf(db: Database, facets: Facet[], filters: Filters) {
  const { facet, code, slug, estimated } = projectFacets;
  return db
    .select({ facet, code, count: count(), estimated: sum(estimated).mapWith(Number) })
    .from(projectFacets)
    .where(and(inArray(facet, facets), ...conditions(db, filters, slug)))
    .groupBy(facet, code)
    .all();
}

function conditions(db: Database, filters: Filters, slug: typeof projects.slug | typeof projectFacets.slug): SQL[] {
  return selectedIn(filters).map((facet) => inArray(slug, slugsWith(db, facet, filters[facet] ?? [])));
}

function slugsWith(db: Database, facet: Facet, codes: string[]) {
  const meant = codes.flatMap((code) => meantBy(facet, code));
  return db
    .select({ slug: projectFacets.slug })
    .from(projectFacets)
    .where(and(eq(projectFacets.facet, facet), inArray(projectFacets.code, meant)));
}

function selectedIn(filters: Filters): Facet[] {
  return FACETS.filter((facet) => filters[facet]?.length);
}

/** The filters with one of the selected codes taken away. */
export function without(filters: Filters, facet: Facet, code: string): Filters {
  return { ...filters, [facet]: filters[facet]?.filter((other) => other !== code) };
}
