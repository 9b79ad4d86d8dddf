import type { Author } from './author.ts';

/** Of all the words of a language those for authors who have no name. */
export type NameWords = { members: { former: string }; forum: { reading: { unnamed: string } } };

/** What an author is called: those without a name by what they are. */
export function authorName({ as, name }: Author, { members, forum }: NameWords): string {
  return name ?? (as === 'former' ? members.former : forum.reading.unnamed);
}
