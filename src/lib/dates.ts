import { LOCALE_TAGS } from './locale-tags.ts';
import type { Locale } from './paths.ts';

/** Where the site and its people are. */
const HOME = 'Europe/Berlin';

/** Made once: making a format takes a hundred times as long as using it. */
const formats = { de: formatsOf(LOCALE_TAGS.de), en: formatsOf(LOCALE_TAGS.en) };

/** A day, month or year (`2026-11-22`, `2026-11`, `2026`) in words: "22. November 2026". */
export function dateText(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return formats[locale][day ? 'day' : 'month'].format(time);
}

/** A day as month and year: "November 2026". */
export function monthText(day: string, locale: Locale): string {
  return dateText(day.slice(0, 7), locale);
}

/** A moment with its time of day where the site is at home: "22. November 2026 um 11:00". */
export function momentText(moment: Date, locale: Locale): string {
  return formats[locale].moment.format(moment);
}

function formatsOf(tag: string): Record<'day' | 'month' | 'moment', Intl.DateTimeFormat> {
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return {
    month: new Intl.DateTimeFormat(tag, month),
    day: new Intl.DateTimeFormat(tag, { ...month, day: 'numeric' }),
    moment: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: HOME }),
  };
}
