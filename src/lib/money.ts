import type { Locale } from './paths.ts';

/** Integer cents as people write them: `7.500 €`, `1,50 €`, `€7,500`. Whole euros lose their decimals. */
export function moneyText(cents: number, locale: Locale): string {
  return new Intl.NumberFormat(TAG[locale], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}

/** A number with the separators of the language. */
export function numberText(number: number, locale: Locale): string {
  return new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: 1 }).format(number);
}

const TAG = { de: 'de-DE', en: 'en-GB' } as const;
