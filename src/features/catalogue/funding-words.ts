import { moneyText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Funding } from './funding.ts';
import { moneyBands, rhythms } from './vocabularies.ts';

/** The amount of a line of funding in words, as exact as it is known; undefined: not known. */
export function fundingText({ amount, band, per }: Funding, locale: Locale): string | undefined {
  if (amount === undefined) return band && moneyBands[band][locale];
  return per === undefined || per === 'once'
    ? moneyText(amount, locale)
    : `${moneyText(amount, locale)} ${rhythms[per][locale]}`;
}
