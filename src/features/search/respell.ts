import type { Language } from '../../lib/language/language.ts';
import { wordTerm, type Term } from './query.ts';

/** The stems of an index. */
export type IndexWords = {
  has: (stem: string) => boolean;
  /** A word of the index that begins like this. */
  withFront: (front: string) => string | undefined;
  /** All words that begin with this letter, the most frequent first. */
  beginningWith: (letter: string) => string[];
};

/** Shortest parts of a compound, shortest end and front that still say something, and what may stand before an end: "Bau-". */
const SHORTEST = { left: 4, right: 3, end: 4, front: 4, before: 3 } as const;

/** How much of an unknown word its known front must cover. */
const FRONT_SHARE = 0.6;

/** From this length on a word may be misspelt once or twice. */
const LONG_ENOUGH = { once: 5, twice: 8 } as const;

/** No German word that somebody types is longer; the work of reading one anew grows with the square of its letters. */
const LONGEST_WORD = 60;

/** Other readings of a term that finds nothing, most likely first. A page must have all terms of a reading. */
export function readingsOf(term: Term, index: IndexWords, language: Language): Term[][] {
  if (term.stems.length > 1) return longestFirst(term.stems).map((part) => [wordTerm(part, language)]);
  const word = wordOf(term);
  if (word.length > LONGEST_WORD) return [];
  return [
    ...misspelt(word, 1, index),
    ...compoundsOf(term, index, language),
    ...misspelt(word, 2, index),
    ...knownEnd(word, index, language),
    ...knownFront(word, index),
    ...misspeltFront(word, index),
  ];
}

/**
 * "Reparaturcafé" as "Reparatur" and "Café", the linking s at will: two words of the index, or the front of
 * one and another word. The most even splits come first, those into two whole words before all others; behind them
 * those into three.
 */
export function compoundsOf(term: Term, index: IndexWords, language: Language): Term[][] {
  const word = wordOf(term);
  if (word.length > LONGEST_WORD) return [];
  const splits = splitsOf(word);
  const two = splits
    .map((parts) => ({ parts, worth: worthOf(parts, index, language) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .map(({ parts }): string[] => parts);
  return [...two, ...threeParts(splits, index, language)].map((parts) => parts.map((part) => wordTerm(part, language)));
}

/** Words with these endings are always linked by an s, which begins no word: a "Begegnungsort" is a place, not a sort. */
const LINKED = /(ung|heit|keit|schaft|ion|tat|ling|tum) s/;

type Split = [left: string, right: string];

function splitsOf(word: string): Split[] {
  return Array.from({ length: word.length }, (_, place) => place)
    .slice(SHORTEST.left, 1 - SHORTEST.right)
    .filter((place) => !LINKED.test(`${word.slice(0, place)} ${word.slice(place)}`))
    .map((place) => [word.slice(0, place).replace(/s$/, ''), word.slice(place)]);
}

/** "Dorfgemeinschaftshaus": three whole words of the index. */
function threeParts(splits: Split[], index: IndexWords, { stem }: Language): string[][] {
  const isWord = (part: string) => part.length >= SHORTEST.end && index.has(stem(part));
  return splits
    .filter(([, right]) => isWord(right))
    .flatMap(([left, right]) =>
      splitsOf(left)
        .filter((inner) => inner.every(isWord))
        .map((inner) => [...inner, right]),
    );
}

/** How likely a compound has these parts; 0: not at all. A front alone is not trusted beside a very short end. */
function worthOf([left, right]: readonly [string, string], index: IndexWords, { stem }: Language): number {
  const evenness = Math.min(left.length, right.length);
  if (!index.has(stem(right))) return 0;
  if (index.has(stem(left))) return left.length + right.length + evenness;
  return right.length >= SHORTEST.end && index.withFront(stem(left)) !== undefined ? evenness : 0;
}

function wordOf({ stems, fronts }: Term): string {
  return fronts[0] ?? stems.join('');
}

function longestFirst(words: string[]): string[] {
  return words.toSorted((a, b) => b.length - a.length);
}

/** Words of the index that differ by this many mistakes. */
function misspelt(word: string, mistakes: 1 | 2, index: IndexWords): Term[][] {
  if (word.length < (mistakes === 1 ? LONG_ENOUGH.once : LONG_ENOUGH.twice)) return [];
  return similarTo(word, index)
    .filter((right) => Math.abs(right.length - word.length) <= mistakes)
    .filter((right) => mistakesIn(right, word, mistakes).all === mistakes)
    .map(exactly);
}

/** The longest word of the index at the end of an unknown compound: what a thing is stands last in German. */
function knownEnd(word: string, index: IndexWords, language: Language): Term[][] {
  const ends = Array.from({ length: word.length }, (_, place) => word.slice(place)).slice(
    SHORTEST.before,
    1 - SHORTEST.end,
  );
  return ends.filter((end) => index.has(language.stem(end))).map((end) => [wordTerm(end, language)]);
}

function knownFront(word: string, index: IndexWords): Term[][] {
  const shortest = Math.max(SHORTEST.front, Math.ceil(word.length * FRONT_SHARE));
  const fronts = Array.from({ length: word.length }, (_, length) => word.slice(0, length))
    .slice(shortest)
    .reverse();
  return fronts.flatMap((front) => {
    const text = index.withFront(front);
    return text === undefined ? [] : [[{ text, stems: [front], fronts: [front] }]];
  });
}

function misspeltFront(word: string, index: IndexWords): Term[][] {
  return similarTo(word, index)
    .filter((right) => right.length >= LONG_ENOUGH.twice && right.length >= word.length * FRONT_SHARE)
    .filter((right) => mistakesIn(right, word, 1).front === 1)
    .map(exactly);
}

/** Words with the same first letter, or with the first two swapped: mistakes at the very beginning are rare. */
function similarTo(word: string, index: IndexWords): string[] {
  return [...new Set(word.slice(0, 2))].flatMap(index.beginningWith);
}

function exactly(word: string): Term[] {
  return [{ text: word, stems: [word], fronts: [] }];
}

/**
 * Letters to insert, leave out, replace or swap with their neighbour, to make `right` into `word` (`all`) or
 * into the best-fitting front of `word` (`front`). Counting ends above `most`.
 */
export function mistakesIn(right: string, word: string, most: number): { all: number; front: number } {
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, j) => j);
  for (let i = 1; i <= right.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (right[i - 1] === word[j - 1] ? 0 : 1);
      const swapped =
        right[i - 1] === word[j - 2] && right[i - 2] === word[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced, swapped));
    }
    if (Math.min(...row) > most) return { all: most + 1, front: most + 1 };
    [before, last] = [last, row];
  }
  return { all: last[word.length] ?? 0, front: Math.min(...last) };
}
