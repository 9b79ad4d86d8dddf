import { LOCALE_TAGS } from './locale-tags.ts';
import type { Locale } from './paths.ts';

/** Made once: making a format takes a hundred times as long as using it. */
const formats = { de: formatsOf(LOCALE_TAGS.de), en: formatsOf(LOCALE_TAGS.en) };

/** Integer cents as people write them: `7.500 €`, `1,50 €`, `€7,500`, `−20 €`. Whole euros lose their decimals. */
export function moneyText(cents: number, locale: Locale): string {
  return signed(formats[locale][cents % 100 === 0 ? 'euros' : 'cents'].format(cents / 100));
}

/** A number with the separators of the language. */
export function numberText(number: number, locale: Locale): string {
  return signed(formats[locale].number.format(number));
}

/** With a minus where the formats write a hyphen. */
function signed(text: string): string {
  return text.replace('-', '−');
}

function formatsOf(tag: string): Record<'euros' | 'cents' | 'number', Intl.NumberFormat> {
  const money = { style: 'currency', currency: 'EUR' } as const;
  return {
    euros: new Intl.NumberFormat(tag, { ...money, minimumFractionDigits: 0 }),
    cents: new Intl.NumberFormat(tag, { ...money, minimumFractionDigits: 2 }),
    number: new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }),
  };
}
