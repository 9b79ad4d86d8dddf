import { sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { projects } from '../../../db/schema/catalogue.ts';
import type { Locale } from '../../lib/paths.ts';
import { ORDER, type Selection } from './card.ts';
import { publishedWith } from './filter.ts';
import type { Project } from './project.ts';

/** What the map needs of a case. Whole records of thousands of cases would take half a second to read. */
export type PlacedCase = {
  slug: string;
  lang: Locale;
  project: Pick<Project, 'title' | 'place' | 'outcome'> & {
    adoptions: Pick<Project['adoptions'][number], 'tile' | 'state'>[];
  };
};

/** All published cases that fit, with no more than their places. */
export function placedCases(db: Database, { filters, sort }: Selection, locale: Locale): PlacedCase[] {
  const shown = locale === 'en' ? sql`coalesce(${projects.english}, ${projects.record})` : sql`${projects.record}`;
  const lang = locale === 'en' ? sql<Locale>`iif(${projects.english} IS NULL, 'de', 'en')` : sql<Locale>`'de'`;
  const rows = db
    .select({
      slug: projects.slug,
      lang,
      facts: sql<string>`json_extract(${shown}, '$.title', '$.place', '$.outcome')`,
      adoptions: ADOPTIONS,
    })
    .from(projects)
    .where(publishedWith(db, filters))
    .orderBy(...ORDER[sort])
    .all();
  return rows.map(({ slug, lang, facts, adoptions }) => ({ slug, lang, project: projectOf(facts, adoptions) }));
}

/** Where it was taken on and whether it runs there; the words about it stay in the record. */
const ADOPTIONS = sql<string>`(
  SELECT json_group_array(json_object('tile', value ->> 'tile', 'state', value ->> 'state'))
  FROM json_each(${projects.record}, '$.adoptions'))`;

function projectOf(facts: string, adoptions: string): PlacedCase['project'] {
  const [title, place, outcome] = JSON.parse(facts) as [string, Project['place'], Project['outcome']];
  const taken = JSON.parse(adoptions) as { tile: string | null; state: Project['adoptions'][number]['state'] }[];
  return {
    title,
    place,
    outcome,
    adoptions: taken.map(({ tile, state }) => (tile === null ? { state } : { tile, state })),
  };
}
