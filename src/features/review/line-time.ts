import type { Locale } from '../../lib/paths.ts';
import { spanText } from '../networks/money/line-words.ts';
import type { Span } from '../networks/money/timeline.ts';

/** From when to when money flows, as networks' own pages say it (views import no other feature): "Januar 2026 bis Dezember 2027". */
export function lineTime(line: Span, words: Parameters<typeof spanText>[1], locale: Locale): string {
  return spanText(line, words, locale);
}
