import { fields } from '../../lib/fields.ts';
import type { Locale } from '../../lib/paths.ts';
import { sectors } from '../../lib/sectors.ts';
import { isCode, type Vocabulary } from '../../lib/vocabulary.ts';
import type { Reason } from './related.ts';
import { difficulties, moneyBands, regions, targetGroups } from './vocabularies.ts';

type Phrases = Record<'field' | 'target' | 'money' | 'sector' | 'region' | 'difficulty', (label: string) => string> & {
  lineage: () => string;
};

const lists = {
  field: fields,
  target: targetGroups,
  money: moneyBands,
  sector: sectors,
  place: regions,
  difficulty: difficulties,
} as const;

/** Why two cases are related, in words: "auch Mobilität". */
export function reasonText(reason: Reason, phrases: Phrases, locale: Locale): string {
  if (reason.kind === 'lineage') return phrases.lineage();
  const list: Vocabulary = lists[reason.kind];
  const label = isCode(list, reason.code) ? (list[reason.code]?.[locale] ?? reason.code) : reason.code;
  return phrases[reason.kind === 'place' ? 'region' : reason.kind](label);
}
