import { and, count, eq, inArray, min, notInArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { projectFacets, projects } from '../../../db/schema/catalogue.ts';
import { codesOf, type Vocabulary } from '../../lib/vocabulary.ts';
import { facetVocabularies, type Facet } from './facets.ts';
import type { Place } from './place.ts';
import { offered, townList, type Town } from './towns.ts';
import { regions } from './vocabularies.ts';

/** The codes of each facet with their labels, in the order in which they are offered. */
export type FacetLists = Readonly<Record<Facet, Vocabulary>>;

/** The lists of a catalogue: with its towns behind the states. */
export function facetLists(towns: Vocabulary): FacetLists {
  return { ...facetVocabularies, place: { ...regions, ...towns } };
}

/** The lists of the published cases. `asked`: codes of an address, of which any town that has a case is known. */
export function listsIn(db: Database, asked: readonly string[] = []): FacetLists {
  return facetLists(townsIn(db, asked));
}

/** The towns that the published cases offer. */
export function townsIn(db: Database, asked: readonly string[] = []): Vocabulary {
  return townList(
    placesOf(
      db,
      offered(townRows(db), asked).map(({ slug }) => slug),
    ),
  );
}

function townRows(db: Database): Town[] {
  const { facet, code, slug } = projectFacets;
  const rows = db
    .select({ code, cases: count(), slug: min(slug) })
    .from(projectFacets)
    .where(and(eq(facet, 'place'), notInArray(code, codesOf(regions))))
    .groupBy(code)
    .all();
  return rows.map(({ slug, ...town }) => ({ ...town, slug: slug ?? '' }));
}

function placesOf(db: Database, slugs: string[]): Place[] {
  const place = sql<string>`${projects.record} -> '$.place'`;
  const rows = db.select({ place }).from(projects).where(inArray(projects.slug, slugs)).all();
  return rows.map((row) => JSON.parse(row.place) as Place);
}
