import { DAY } from './durations.ts';
import { LOCALE_TAGS } from './locale-tags.ts';
import type { Locale } from './paths.ts';

/** Where the site and its people are. */
export const HOME = 'Europe/Berlin';

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

/** The day on which a moment falls where the site is at home: "22. November 2026". */
export function dayText(moment: Date, locale: Locale): string {
  return formats[locale].dayAtHome.format(moment);
}

/** The same with its weekday: "Sonntag, 22. November 2026". */
export function weekdayText(moment: Date, locale: Locale): string {
  return formats[locale].weekdayAtHome.format(moment);
}

/** The month in which a moment falls where the site is at home: "November 2026". */
export function monthOfText(moment: Date, locale: Locale): string {
  return formats[locale].monthAtHome.format(moment);
}

/** A moment with its time of day where the site is at home: "22. November 2026 um 11:00". */
export function momentText(moment: Date, locale: Locale): string {
  return formats[locale].moment.format(moment);
}

/**
 * How long ago a moment was, in the largest unit that fits: "vor 3 Wochen", "gestern", "jetzt". Days are counted as
 * the calendar at home has them: on Sunday morning, Friday evening is not yesterday. Weeks and months are counted to
 * the nearest, and not called the last ones: somebody who hears "last month" in November thinks of October.
 */
export function agoText(moment: Date, now: Date, locale: Locale): string {
  const seconds = Math.max(0, (now.getTime() - moment.getTime()) / 1000);
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? ['second', 1];
  if (unit === 'second') return formats[locale].ago.format(0, unit);
  if (unit === 'day') return formats[locale].ago.format(-daysBetween(moment, now), unit);
  const count = unit === 'week' || unit === 'month' ? Math.round : Math.floor;
  return formats[locale].counted.format(-count(seconds / length), unit);
}

/** At least one, since a day has passed: one of them may have 25 hours. */
function daysBetween(moment: Date, now: Date): number {
  const [from, to] = [moment, now].map((at) => Date.parse(calendar.format(at)));
  return Math.max(1, Math.round(((to ?? 0) - (from ?? 0)) / DAY));
}

/** Swedish writes days as ISO 8601 does. */
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: HOME });

/** Units of time and their lengths in seconds; of months and years, what they have on average. */
const UNITS = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

function formatsOf(tag: string) {
  const month = { year: 'numeric', month: 'long' } as const;
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options);
  return {
    month: format({ ...month, timeZone: 'UTC' }),
    day: format({ ...month, day: 'numeric', timeZone: 'UTC' }),
    weekdayAtHome: format({ ...month, day: 'numeric', weekday: 'long', timeZone: HOME }),
    monthAtHome: format({ ...month, timeZone: HOME }),
    dayAtHome: format({ ...month, day: 'numeric', timeZone: HOME }),
    ago: new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }),
    counted: new Intl.RelativeTimeFormat(tag),
    moment: format({ dateStyle: 'long', timeStyle: 'short', timeZone: HOME }),
  };
}
