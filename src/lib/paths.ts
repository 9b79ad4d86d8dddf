/** The languages of the interface; the first has no prefix in addresses. */
export const LOCALES = ['de', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The address of a page in a language: `/projects` or `/en/projects`. Takes a German path. */
export function localePath(locale: Locale, path: string): string {
  if (locale === 'de') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** The language of an address, and the address without its prefix. */
export function splitLocale(pathname: string): { locale: Locale; path: string } {
  const match = /^\/en(\/.*)?$/.exec(pathname);
  return match ? { locale: 'en', path: match[1] ?? '/' } : { locale: 'de', path: pathname };
}

/** For `getStaticPaths` of pages below `[...locale]`: one page without and one with prefix. */
export const LOCALE_PARAMS = [undefined, 'en'] as const;

/** The language of the `[...locale]` part of an address, or undefined where it names none. */
export function localeOf(param: string | undefined): Locale | undefined {
  if (param === undefined) return 'de';
  return param === 'en' ? 'en' : undefined;
}
