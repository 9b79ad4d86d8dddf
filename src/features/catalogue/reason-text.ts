import type { Locale } from '../../lib/paths.ts';
import { labelIn } from '../../lib/vocabulary.ts';
import type { FacetLists } from './facet-lists.ts';
import type { Reason } from './related.ts';

type Phrases = Record<'field' | 'target' | 'money' | 'sector' | 'region' | 'difficulty', (label: string) => string> & {
  lineage: string;
  sister: string;
  planned: string;
};

/** Why two cases are related, in words: "auch Mobilität". */
export function reasonText(reason: Reason, lists: FacetLists, phrases: Phrases, locale: Locale): string {
  if (!('code' in reason)) return phrases[reason.kind];
  return phrases[reason.kind === 'place' ? 'region' : reason.kind](labelIn(lists[reason.kind], reason.code, locale));
}
