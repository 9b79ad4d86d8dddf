import { moneyText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Funding } from './funding.ts';
import { moneyBands, rhythms } from './vocabularies.ts';

/** What stands before an amount that was the most one could have: beside the words of the vocabularies, as these are. */
const UP_TO = { de: 'bis zu', en: 'up to' } as const;

/** The amount of a line of funding in words, as exact as it is known; undefined: not known. */
export function fundingText({ amount, most = false, band, per = 'once' }: Funding, locale: Locale): string | undefined {
  if (amount === undefined) return band && moneyBands[band][locale];
  const money = moneyText(amount, locale);
  const bounded = most ? `${UP_TO[locale]} ${money}` : money;
  return per === 'once' ? bounded : `${bounded} ${rhythms[per][locale]}`;
}
