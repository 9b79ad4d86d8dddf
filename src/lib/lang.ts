import type { Locale } from './paths.ts';

/** The `lang` of a part of a page: none where the part speaks the language of the page. */
export function langAttribute(lang: Locale, locale: Locale): Locale | undefined {
  return lang === locale ? undefined : lang;
}
