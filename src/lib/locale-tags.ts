import type { Locale } from './paths.ts';

/** The languages with the country whose habits dates and numbers follow (BCP 47). */
export const LOCALE_TAGS: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };
