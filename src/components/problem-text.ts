import { messages } from '../i18n/messages.ts';
import { numberText } from '../lib/money.ts';
import type { Locale } from '../lib/paths.ts';
import type { Problem } from '../lib/problems.ts';

/** From here on whole hours are easier to plan with. */
const MANY_MINUTES = 120;

/** What is wrong with a field, as a sentence that says what to do. */
export function problemText({ key, limit = 0 }: Problem, locale: Locale): string {
  const text = messages(locale).problems[key];
  if (typeof text === 'string') return text;
  return text(key === 'too_often' ? waitText(limit, locale) : numberText(limit, locale));
}

function waitText(minutes: number, locale: Locale): string {
  const words = messages(locale).form;
  if (minutes < MANY_MINUTES) return words.minutes(String(minutes), minutes === 1);
  return words.hours(String(Math.ceil(minutes / 60)));
}
