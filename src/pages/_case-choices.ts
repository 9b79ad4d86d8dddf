import type { Locale } from '../lib/paths.ts';
import { readCases } from './_content.ts';

/** The cases of the site as a list to choose from, by their titles; at first none of them. */
export function caseChoices(locale: Locale, none: string): (readonly [slug: string, title: string])[] {
  const cases = readCases().map(({ slug, data, english }) => {
    const { title } = locale === 'en' && english ? english.data : data;
    return [slug, title] as const;
  });
  return [['', none], ...cases.sort(([, a], [, b]) => a.localeCompare(b, locale))];
}
