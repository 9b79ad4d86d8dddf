import type { Part } from './excerpt.ts';
import type { Term } from './query.ts';
import type { CodeWords, FacetWords } from './suggestion.ts';

/** Codes by facet: all by which a page is found. */
export type AllCodes = Readonly<Record<string, readonly string[]>>;

/** Why a page answers that shows none of the words: `topics` are the labels of the codes that they mean, if any. */
export type Reason = { topics: string[] };

/** More would be a list to read. */
const MOST = 2;

/** Undefined where title or excerpt show a word that was looked for, and where nothing was. */
export function reasonFor(shown: Part[], terms: Term[], codes: AllCodes, words: FacetWords): Reason | undefined {
  if (terms.length === 0 || shown.some(({ marked }) => marked)) return undefined;
  const meant = Object.entries(words).flatMap(([facet, ofFacet]) =>
    (codes[facet] ?? []).flatMap((code) => {
      const own = ofFacet[code];
      return own && terms.some((term) => means(own, term)) ? [own.label] : [];
    }),
  );
  return { topics: [...new Set(meant)].slice(0, MOST) };
}

function means({ phrases }: CodeWords, { stems, fronts }: Term): boolean {
  const asked = ` ${stems.join(' ')}`;
  return phrases.some(
    (phrase) => ` ${phrase} `.includes(`${asked} `) || fronts.some((front) => ` ${phrase}`.includes(` ${front}`)),
  );
}

/** The reason in the phrases of a page. */
export function reasonWords({ topics }: Reason, { topic, record }: { topic: string; record: string }): string {
  return topics.length > 0 ? topic.replace(TOPICS, topics.join(', ')) : record;
}

/** Stands in a phrase where the topics go. */
export const TOPICS = '…';
