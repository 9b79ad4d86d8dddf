import { messages } from '../../i18n/messages.ts';
import { moneyText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Funding } from './funding.ts';
import { moneyBands, rhythms } from './vocabularies.ts';

/** The amount of a line of funding in words, as exact as it is known; undefined: not known. */
export function fundingText({ amount, most = false, band, per = 'once' }: Funding, locale: Locale): string | undefined {
  if (amount === undefined) return band && moneyBands[band][locale];
  const money = moneyText(amount, locale);
  const bounded = most ? messages(locale).project.atMost(money) : money;
  return per === 'once' ? bounded : `${bounded} ${rhythms[per][locale]}`;
}
