import type { Locale } from '../../lib/paths.ts';
import { facetLabel, type Facet } from './facets.ts';

/** Facets whose codes say little alone: "nichts" is a start money. */
const NAMED: readonly Facet[] = ['effort', 'volunteers', 'money', 'difficulty', 'evidence', 'continuation'];

/** What was chosen, apart from its list: "Mobilität", "Startgeld: nichts". `names`: what the interface calls facets. */
export function choiceText(facet: Facet, code: string, names: Record<Facet, string>, locale: Locale): string {
  const label = facetLabel(facet, code, locale);
  return NAMED.includes(facet) ? `${names[facet].replace(/\?$/, '')}: ${label}` : label;
}
