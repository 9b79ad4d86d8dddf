import { fields } from '../../lib/fields.ts';
import type { Locale } from '../../lib/paths.ts';
import { sectors } from '../../lib/sectors.ts';
import type { Vocabulary } from '../../lib/vocabulary.ts';
import {
  difficulties,
  failureCauses,
  moneyBands,
  neighbourhoodKinds,
  outcomes,
  regions,
  targetGroups,
} from '../catalogue/vocabularies.ts';

/** Every coded list that a proposal draws on, by the name of its field. */
const LISTS = {
  fields,
  targetGroups,
  leadSector: sectors,
  region: regions,
  kind: neighbourhoodKinds,
  outcome: outcomes,
  cause: failureCauses,
  difficulty: difficulties,
  startMoney: moneyBands,
} as const satisfies Record<string, Vocabulary>;

/** The codes of a list with their words; `open`: what stands first, for nothing chosen. */
export function choicesOf(list: keyof typeof LISTS, locale: Locale, open?: string): (readonly [string, string])[] {
  const terms = Object.entries<Vocabulary[string]>(LISTS[list]).map(([code, term]) => [code, term[locale]] as const);
  return open === undefined ? terms : [['', open] as const, ...terms];
}
