import type { Locale } from './paths.ts';

/** A day, month or year (`2026-11-22`, `2026-11`, `2026`) in words: "22. November 2026". */
export function dateText(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const options = {
    year: 'numeric',
    month: 'long',
    ...(day && ({ day: 'numeric' } as const)),
    timeZone: 'UTC',
  } as const;
  return new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', options).format(time);
}

/** A day as month and year: "November 2026". */
export function monthText(day: string, locale: Locale): string {
  return dateText(day.slice(0, 7), locale);
}
