import type { Author } from './author.ts';

/** What an author is called: those without a name by what they are. */
export function authorName({ as, name }: Author, words: { former: string; unnamed: string }): string {
  return name ?? (as === 'former' ? words.former : words.unnamed);
}
