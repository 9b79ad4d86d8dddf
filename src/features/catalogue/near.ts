import type { Database } from '../../../db/database.ts';
import type { Locale } from '../../lib/paths.ts';
import { someCards, type ProjectCard, type Selection } from './card.ts';
import { facetsOf, FACETS, type Facet } from './facets.ts';

/** A case that misses one of the selected facets, and what it has there instead. */
export type NearMatch = { card: ProjectCard; facet: Facet; codes: string[] };

/** More would push aside what was asked for. */
const MOST = 4;

/** Cases that fit in all but one of the selected facets, in the order of the list; none where only one is selected. */
export function nearMatches(
  db: Database,
  { filters, sort }: Selection,
  fitting: string[],
  locale: Locale,
): NearMatch[] {
  const facets = FACETS.filter((facet) => filters[facet]?.length);
  if (facets.length < 2) return [];
  const page = { sort, limit: fitting.length + MOST, offset: 0 };
  return facets
    .flatMap((facet) =>
      someCards(db, { ...page, filters: { ...filters, [facet]: [] } }, locale)
        .filter(({ slug }) => !fitting.includes(slug))
        .map((card) => ({ card, facet, codes: codesIn(card, facet) })),
    )
    .slice(0, MOST);
}

function codesIn({ project }: ProjectCard, facet: Facet): string[] {
  return facetsOf(project)
    .filter((value) => value.facet === facet)
    .map(({ code }) => code);
}
