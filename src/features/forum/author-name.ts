import { messages } from '../../i18n/messages.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Author } from './author.ts';

/** What an author is called: those without a name by what they are. */
export function authorName({ as, name }: Author, locale: Locale): string {
  const { members, forum } = messages(locale);
  return name ?? (as === 'former' ? members.former : forum.reading.unnamed);
}
