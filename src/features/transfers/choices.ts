import { fields } from '../../lib/fields.ts';
import type { Locale } from '../../lib/paths.ts';
import { labelIn, type Vocabulary } from '../../lib/vocabulary.ts';
import { failureCauses, moneyBands } from '../catalogue/vocabularies.ts';
import { transferStates } from './state.ts';
import { agains } from './tell.ts';
import { audiences } from './transfer.ts';

/** Every coded list that a transfer draws on, by the name of its field; pages, exports and the codebook share it. */
export const LISTS = {
  state: transferStates,
  cost: moneyBands,
  cause: failureCauses,
  again: agains,
  seenBy: audiences,
  field: fields,
} as const satisfies Record<string, Vocabulary>;
export type ListName = keyof typeof LISTS;

/** The codes of a list with their words, as a field of a form takes them. */
export function choicesOf(list: ListName, locale: Locale): (readonly [code: string, label: string])[] {
  return Object.entries<Vocabulary[string]>(LISTS[list]).map(([code, term]) => [code, term[locale]] as const);
}

/** The word of a code. */
export function wordOf(list: ListName, code: string, locale: Locale): string {
  return labelIn(LISTS[list], code, locale);
}
