import { and, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { projectFacets, projects } from '../../../db/schema/catalogue.ts';
import { documents } from '../../../db/schema/search.ts';
import type { Locale } from '../../lib/paths.ts';
import { evidenceAge } from '../catalogue/evidence-age.ts';
import type { Project } from '../catalogue/project.ts';
import type { DocumentType } from './document.ts';
import { excerptOf, marked, type Part } from './excerpt.ts';
import { HIT_FACTS, hitFactsIn, type HitFacts } from './hit-facts.ts';
import { languageOf } from '../../lib/language/language.ts';
import type { Term } from './query.ts';

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
};

/** The pages with these ids, in their order, with the terms marked. */
export function foundIn(db: Database, ids: number[], terms: Term[], locale: Locale): Found[] {
  const rows = db.select().from(documents).where(inArray(documents.id, ids)).all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const factsOf = factsIn(db, rows);
  const ageOf = agesIn(db, rows);
  const language = languageOf(locale);
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map(({ type, slug, lang, url, title, summary, text }) => ({
      type: type as DocumentType,
      lang: lang as Locale,
      url,
      title: marked(title, terms, language),
      excerpt: excerptOf(`${summary}\n${text}`, terms, language),
      facts: type === 'project' ? factsOf(slug) : {},
      age: type === 'project' ? ageOf(slug) : undefined,
    }));
}

function factsIn(db: Database, pages: { slug: string }[]): (slug: string) => HitFacts {
  const slugs = pages.map(({ slug }) => slug);
  const rows = db
    .select()
    .from(projectFacets)
    .where(and(inArray(projectFacets.facet, [...HIT_FACTS]), inArray(projectFacets.slug, slugs)))
    .all();
  const bySlug = Map.groupBy(rows, ({ slug }) => slug);
  return (slug) => hitFactsIn(bySlug.get(slug) ?? []);
}

/** Reads no more of the records than the age needs. */
function agesIn(db: Database, pages: { slug: string }[]): (slug: string) => string | undefined {
  const slugs = pages.map(({ slug }) => slug);
  const rows = db
    .select({ slug: projects.slug, facts: sql<string>`json_extract(${projects.record}, '$.sources', '$.updated')` })
    .from(projects)
    .where(inArray(projects.slug, slugs))
    .all();
  const ages = new Map(
    rows.map(({ slug, facts }) => {
      const [sources, updated] = JSON.parse(facts) as [Project['sources'], string];
      return [slug, evidenceAge({ sources, updated })];
    }),
  );
  return (slug) => ages.get(slug);
}
