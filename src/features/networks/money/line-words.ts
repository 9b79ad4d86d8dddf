import { dateText } from '../../../lib/dates.ts';
import type { Locale } from '../../../lib/paths.ts';
import type { Span } from './timeline.ts';

/** How a stretch of time is said. */
type Words = { span: (from: string, to: string) => string; since: (from: string) => string };

/** From when to when a line runs: "Januar 2026 bis Dezember 2027". */
export function spanText({ from, to }: Span, words: Words, locale: Locale): string {
  if (to === null) return words.since(dateText(from, locale));
  return from === to ? dateText(from, locale) : words.span(dateText(from, locale), dateText(to, locale));
}
