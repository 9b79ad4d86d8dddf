import { messages } from '../i18n/messages.ts';
import { numberText } from '../lib/money.ts';
import type { Locale } from '../lib/paths.ts';
import type { Problem } from '../lib/problems.ts';

/** What is wrong with a field, as a sentence that says what to do. */
export function problemText({ key, limit = 0 }: Problem, locale: Locale): string {
  const text = messages(locale).problems[key];
  return typeof text === 'string' ? text : text(numberText(limit, locale));
}
