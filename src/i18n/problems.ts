import type { Locale } from '../lib/paths.ts';
import type { Problem } from '../lib/problems.ts';
import { messages } from './messages.ts';

/** The sentence that says beside a field what to mend. */
export function problemText({ key, limit }: Problem, locale: Locale): string {
  const text = messages(locale).problems[key];
  return typeof text === 'string' ? text : text(String(limit));
}
