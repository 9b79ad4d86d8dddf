import { fold, spelledOneWay } from '../../lib/fold.ts';

/** Most words of a search that are heeded. */
const MAX_WORDS = 6;

/** The derived columns of a member: what lists sort by, and what members can find: the name and what they may see. */
export function listingOf(name: string, seen: (string | undefined)[] = []): { nameKey: string; searchText: string } {
  return { nameKey: fold(name), searchText: findable([name, ...seen].filter(Boolean).join(' ')) };
}

/** The words somebody looks for, as patterns of LIKE for `searchText`. Use them with ESCAPE '\'. */
export function patternsOf(query: string): string[] {
  return findable(query).split(' ').filter(Boolean).slice(0, MAX_WORDS).map(containing);
}

/** A pattern of LIKE for what holds this text; the signs that LIKE knows mean themselves. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** As names are compared: "Mueller" finds "Müller" and the other way round. */
function findable(text: string): string {
  return spelledOneWay(fold(text));
}
