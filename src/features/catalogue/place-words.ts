import { dateText } from '../../lib/dates.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Period, Place } from './place.ts';

/** "Stuttgart-Degerloch", "Klixbüll". */
export function placeText({ city, district }: Place): string {
  return district ? `${city}-${district}` : city;
}

type PeriodPhrases = {
  since: (date: string) => string;
  from: (from: string, to: string) => string;
  until: (date: string) => string;
};

/** "seit 2011", "2010 bis 2018", or nothing where no year is known. "seit" only while it goes on. */
export function periodText(
  { from, to }: Pick<Period, 'from' | 'to'>,
  goesOn: boolean,
  phrases: PeriodPhrases,
  locale: Locale,
): string | undefined {
  if (from && to)
    return from === to ? dateText(from, locale) : phrases.from(dateText(from, locale), dateText(to, locale));
  if (from) return goesOn ? phrases.since(dateText(from, locale)) : dateText(from, locale);
  return to ? phrases.until(dateText(to, locale)) : undefined;
}
