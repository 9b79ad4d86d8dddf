import { createRequire } from 'node:module';
import type * as Hyphen from 'hyphen/de';
import { remember } from '../remember.ts';
import { wordsOf } from './language.ts';

/** Shorter words are seldom compounds; shorter ends are seldom words (but "-bad", "-bus", "-amt" are). */
const SHORTEST = { word: 8, part: 4, closedPart: 3 } as const;

/** No German word that somebody writes is longer; the work of taking one apart grows faster than its letters. */
const LONGEST_WORD = 60;

/**
 * The ends of German compounds: "Bürgergenossenschaft" gives "genossenschaft", among others. Every end
 * that begins with a syllable counts, since nothing tells syllables from words; those that are no words
 * cost a little room and are never asked for. The linking s stands at the end of a syllable, so it is
 * never part of an end. Fronts need no part of their own: prefix search finds them. Names are not taken apart.
 */
export function endsIn(text: string, isName: (word: string) => boolean = () => false): string[] {
  const compounds = wordsOf(text.toLowerCase()).filter((word) => isCompound(word) && !isName(word));
  return [...compounds.flatMap(endsOf), ...joined(text)];
}

function isCompound({ length }: string): boolean {
  return length >= SHORTEST.word && length <= LONGEST_WORD;
}

const endsOf = remember((compound: string): string[] => {
  const syllables = german().hyphenateSync(compound, { hyphenChar: '|' }).split('|');
  return syllables
    .map((_, index) => syllables.slice(index).join(''))
    .slice(1)
    .filter(isPart);
});

/** "Repair-Café" also as one word. */
function joined(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word.includes('-'))
    .map((word) => wordsOf(word).join(''));
}

/** Ends of three letters count only with a full vowel: "-bad" is a word, "-gen", "-ten" and "-ter" are endings. */
function isPart(end: string): boolean {
  return (
    end.length >= SHORTEST.part ||
    (end.length === SHORTEST.closedPart && /^[^aeiouäöüy]+[aiouäöü][^aeiouäöüy]$/.test(end))
  );
}

/**
 * Read when the first word asks for it: a start has none. The package is CommonJS and names its languages by folders,
 * which ES imports do not resolve.
 */
function german(): typeof Hyphen {
  return createRequire(import.meta.url)('hyphen/de') as typeof Hyphen;
}
