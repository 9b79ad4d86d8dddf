import type { Locale } from '../../lib/paths.ts';
import { facetLabel } from './facets.ts';
import type { Reason } from './related.ts';

type Phrases = Record<'field' | 'target' | 'money' | 'sector' | 'region' | 'difficulty', (label: string) => string> & {
  lineage: () => string;
};

/** Why two cases are related, in words: "auch Mobilität". */
export function reasonText(reason: Reason, phrases: Phrases, locale: Locale): string {
  if (reason.kind === 'lineage') return phrases.lineage();
  return phrases[reason.kind === 'place' ? 'region' : reason.kind](facetLabel(reason.kind, reason.code, locale));
}
