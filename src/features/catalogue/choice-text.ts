import type { Locale } from '../../lib/paths.ts';
import { labelIn } from '../../lib/vocabulary.ts';
import type { FacetLists } from './facet-lists.ts';
import type { Facet } from './facets.ts';

/** Facets whose codes say little alone: "nichts" is a start money. */
const NAMED: readonly Facet[] = ['effort', 'volunteers', 'money', 'difficulty', 'evidence', 'continuation'];

/** What was chosen, apart from its list: "Mobilität", "Startgeld: nichts". `names`: what the interface calls facets. */
export function choiceText(
  { facet, code }: { facet: Facet; code: string },
  lists: FacetLists,
  names: Record<Facet, string>,
  locale: Locale,
): string {
  const label = labelIn(lists[facet], code, locale);
  return NAMED.includes(facet) ? `${names[facet].replace(/\?$/, '')}: ${label}` : label;
}
