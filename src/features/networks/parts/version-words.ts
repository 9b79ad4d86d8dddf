import { dateText } from '../../../lib/dates.ts';
import { moneyText, numberText } from '../../../lib/money.ts';
import type { Locale } from '../../../lib/paths.ts';
import { sectors } from '../../../lib/sectors.ts';
import { labelIn } from '../../../lib/vocabulary.ts';
import { weights } from '../lines/partner.ts';
import { sourceKinds } from '../money/kinds.ts';

/** What a version says in a field: text, number, yes or no. */
type Value = string | number | boolean | null | undefined;

/** The words that a value may need. */
export type ValueWords = { yes: string; no: string; natures: { structural: string; project: string }; nothing: string };

/** The field of a version in words, as the page shows it. */
export function valueText(field: string, value: Value, words: ValueWords, locale: Locale): string {
  if (value === null || value === undefined) return words.nothing;
  if (field === 'structural') return value ? words.natures.structural : words.natures.project;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return MONEY.includes(field) ? moneyText(value, locale) : numberText(value, locale);
  return DATES.includes(field) ? dateText(value, locale) : codedText(field, value, locale);
}

const MONEY = ['amount', 'reserve'];
const DATES = ['from', 'to', 'awardedOn', 'since'];

function codedText(field: string, value: string, locale: Locale): string {
  if (field === 'kind') return labelIn(sourceKinds, value, locale);
  if (field === 'sector') return labelIn(sectors, value, locale);
  return field.endsWith('Weight') ? labelIn(weights, value, locale) : value;
}
