import { languageOf } from '../../lib/language/language.ts';
import { LOCALES, type Locale } from '../../lib/paths.ts';
import { readQuery, type Term } from './query.ts';

/** Columns of the index: what was said, and that with the ends of its compounds. */
const SAID = '{title_stems text_stems}';
const WORDS = '{title_stems text_stems end_stems}';

/** `exact`: the same words; `wide`: words that begin like them too; `some`: any of them is enough. */
export type Breadth = 'exact' | 'wide' | 'some';

/**
 * What the words of a query mean in FTS5's language. A post is in one language, and its writer's need not be that of
 * the page: it may have the words in either. Undefined where there are no words. Stems hold letters and digits alone,
 * so nothing can be smuggled in.
 */
export function matchOf(words: string, locale: Locale, breadth: Breadth): string | undefined {
  const languages = [locale, ...LOCALES.filter((other) => other !== locale)].map(languageOf);
  const readings = languages.map((language) => matchIn(readQuery(words, language), breadth));
  const different = [...new Set(readings.filter((reading) => reading !== ''))];
  return different.length === 0 ? undefined : `(${different.join(' OR ')})`;
}

/** The condition that a post has one of these marks. */
export function markedWith(marks: string[]): string {
  return `marks : (${marks.map((mark) => `"${mark}"`).join(' OR ')})`;
}

function matchIn(terms: Term[], breadth: Breadth): string {
  const all = terms.map((term) => matchOfTerm(term, breadth));
  return all.length === 0 ? '' : `(${all.join(breadth === 'some' ? ' OR ' : ' AND ')})`;
}

/**
 * Ends of compounds stand in no order, so a phrase is looked for in what was said. A word within a compound begins one
 * of its ends: "hilfe" that of "Nachbarschaftshilfeverein".
 */
function matchOfTerm({ stems, fronts }: Term, breadth: Breadth): string {
  const exact = `${stems.length > 1 ? SAID : WORDS} : "${stems.join(' ')}"`;
  const wide = breadth === 'wide' ? fronts.map((front) => `${WORDS} : "${front}" *`) : [];
  return `(${[exact, ...wide].join(' OR ')})`;
}
