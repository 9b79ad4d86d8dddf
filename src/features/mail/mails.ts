import { messages, type Messages } from '../../i18n/messages.ts';
import type { Locale } from '../../lib/paths.ts';

/** The words around every letter. */
export function frameWords(locale: Locale): Messages['mail'] {
  return messages(locale).mail;
}
