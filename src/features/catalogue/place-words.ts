import { dateText } from '../../lib/dates.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Period, Place } from './place.ts';

/** "Stuttgart-Degerloch", "Dortmund, Marten und Eving", "Klixbüll"; a hyphen joins only what is one word. */
export function placeText({ city, district }: Pick<Place, 'city' | 'district'>): string {
  if (!district) return city;
  if (district.startsWith(`${city}-`)) return district;
  return /^[^\s,]+(,|$)/.test(district) && !city.endsWith(')') ? `${city}-${district}` : `${city}, ${district}`;
}

export type PeriodPhrases = {
  since: (date: string) => string;
  begun: (date: string) => string;
  from: (from: string, to: string) => string;
  until: (date: string) => string;
};

/** "seit 2011", "2010 bis 2018", or nothing where no year is known. "seit" only while it goes on, else "ab". */
export function periodText(
  { from, to }: Pick<Period, 'from' | 'to'>,
  goesOn: boolean,
  phrases: PeriodPhrases,
  locale: Locale,
): string | undefined {
  if (from && to)
    return from === to ? dateText(from, locale) : phrases.from(dateText(from, locale), dateText(to, locale));
  if (from) return (goesOn ? phrases.since : phrases.begun)(dateText(from, locale));
  return to ? phrases.until(dateText(to, locale)) : undefined;
}
