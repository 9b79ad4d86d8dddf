import { and, asc, eq, notInArray } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { projectFacets, projects } from '../../../db/schema/catalogue.ts';
import { documents } from '../../../db/schema/search.ts';
import type { Locale } from '../../lib/paths.ts';
import { foundIn, type Found } from './found.ts';

/** The cases that take least work and money, for those who found nothing; what did not last is left out. */
export function easiestCases(db: Database, locale: Locale, limit: number): Found[] {
  const rows = db
    .select({ id: documents.id })
    .from(documents)
    .innerJoin(projects, eq(projects.slug, documents.slug))
    .innerJoin(projectFacets, and(eq(projectFacets.slug, projects.slug), eq(projectFacets.facet, 'outcome')))
    .where(
      and(
        eq(documents.type, 'project'),
        eq(documents.locale, locale),
        notInArray(projectFacets.code, ['failed', 'stopped']),
      ),
    )
    .orderBy(asc(projects.ease), asc(projects.slug))
    .limit(limit)
    .all();
  return foundIn(
    db,
    rows.map(({ id }) => id),
    [],
    locale,
  );
}
