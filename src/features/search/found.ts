import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { projectFacets, projects } from '../../../db/schema/catalogue.ts';
import { documents } from '../../../db/schema/search.ts';
import type { Locale } from '../../lib/paths.ts';
import { evidenceAge } from '../catalogue/evidence-age.ts';
import type { Place } from '../catalogue/place.ts';
import type { Project } from '../catalogue/project.ts';
import { townAt } from '../catalogue/towns.ts';
import type { DocumentType } from './document.ts';
import { excerptOf, marked, type Part } from './excerpt.ts';
import { facetWords } from './facet-words.ts';
import { hitFactsIn, type HitFacts } from './hit-facts.ts';
import { languageOf } from '../../lib/language/language.ts';
import type { Term } from './query.ts';
import { reasonFor, type AllCodes, type Reason } from './reason.ts';

/** A page that answers a query. Title and excerpt come in parts, so that nothing but text is ever shown. */
export type Found = {
  type: DocumentType;
  lang: Locale;
  url: string;
  title: Part[];
  excerpt: Part[];
  facts: HitFacts;
  /** How old the evidence of a case is, where that has to be said. */
  age: string | undefined;
  /** Why it answers, where neither title nor excerpt show it. */
  reason: Reason | undefined;
};

/** The pages with these ids, in their order, with the terms marked. */
export function foundIn(db: Database, ids: number[], terms: Term[], locale: Locale): Found[] {
  const rows = db.select().from(documents).where(inArray(documents.id, ids)).all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const valuesOf = facetsIn(db, rows);
  const recordOf = recordsIn(db, rows);
  const language = languageOf(locale);
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map((row) => {
      const title = marked(row.title, terms, language);
      const excerpt = excerptOf(`${row.summary}\n${row.text}`, terms, language);
      const isCase = row.type === 'project';
      const values = isCase ? valuesOf(row.slug) : [];
      const { age, place } = (isCase ? recordOf(row.slug) : undefined) ?? {};
      const words = facetWords(locale, place && townAt(place));
      return {
        type: row.type as DocumentType,
        lang: row.lang as Locale,
        url: row.url,
        title,
        excerpt,
        facts: hitFactsIn(values),
        age,
        reason: reasonFor([...title, ...excerpt], terms, codesOf(values), words),
      };
    });
}

type Value = { facet: string; code: string; estimated: boolean };

function facetsIn(db: Database, pages: { slug: string }[]): (slug: string) => Value[] {
  const slugs = pages.map(({ slug }) => slug);
  const rows = db.select().from(projectFacets).where(inArray(projectFacets.slug, slugs)).all();
  const bySlug = Map.groupBy(rows, ({ slug }) => slug);
  return (slug) => bySlug.get(slug) ?? [];
}

function codesOf(values: Value[]): AllCodes {
  const byFacet = Object.groupBy(values, ({ facet }) => facet);
  return Object.fromEntries(Object.entries(byFacet).map(([facet, own = []]) => [facet, own.map(({ code }) => code)]));
}

type Told = { age: string | undefined; place: Place };

/** Reads no more of the records than the age and the town need. */
function recordsIn(db: Database, pages: { slug: string }[]): (slug: string) => Told | undefined {
  const slugs = pages.map(({ slug }) => slug);
  const facts = sql<string>`json_extract(${projects.record}, '$.sources', '$.updated', '$.place')`;
  const rows = db.select({ slug: projects.slug, facts }).from(projects).where(inArray(projects.slug, slugs)).all();
  const told = new Map(
    rows.map(({ slug, facts }) => {
      const [sources, updated, place] = JSON.parse(facts) as [Project['sources'], string, Place];
      return [slug, { age: evidenceAge({ sources, updated }), place }];
    }),
  );
  return (slug) => told.get(slug);
}
