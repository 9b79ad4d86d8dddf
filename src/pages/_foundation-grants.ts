import type { Foundation } from '../features/review/foundations/foundation.ts';
import { messages } from '../i18n/messages.ts';
import { localePath, type Locale } from '../lib/paths.ts';
import { wayFromFoundations } from './_foundation.ts';

/** The way to a page about one grant. */
export function wayFromGrants(locale: Locale, foundation: Foundation): { href: string; label: string }[] {
  const href = localePath(locale, `/foundations/${foundation.slug}/grants`);
  const { grants } = messages(locale).foundations.page;
  return [...wayFromFoundations(locale, foundation), { href, label: grants }];
}
