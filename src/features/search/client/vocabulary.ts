import type { Locale } from '../../../lib/paths.ts';
import type { Term } from '../query.ts';
import type { IndexWords } from '../respell.ts';
import { FIRST_LETTERS, readWordsFile, vocabularyFile, type Words } from '../words-file.ts';

/** Which words exist, as far as the files of their first letters have been fetched. */
export type Vocabulary = {
  /** True if some page has the term, be it as the end of a compound. */
  knows: (term: Term) => Promise<boolean>;
  /** What readings of the term need to know. */
  around: (term: Term) => Promise<IndexWords>;
};

export function openVocabulary(locale: Locale): Vocabulary {
  const files = new Map<string, Promise<Words>>();
  const wordsWith = (letter: string) => {
    const words = files.get(letter) ?? fetchWords(locale, letter);
    files.set(letter, words);
    return words;
  };
  const fetchAll = async (letters: string) => {
    const known = [...new Set(letters)].filter((letter) => FIRST_LETTERS.includes(letter));
    return new Map(await Promise.all(known.map(async (letter) => [letter, await wordsWith(letter)] as const)));
  };
  return {
    async knows({ stems, fronts }) {
      const words = await fetchAll([...stems, ...fronts].map((word) => word.charAt(0)).join(''));
      const all = [...words.values()].flatMap(({ written, ends }) => [...written, ...ends]);
      return (
        stems.every((stem) => all.includes(stem)) || fronts.some((front) => all.some((word) => word.startsWith(front)))
      );
    },
    async around({ stems, fronts }) {
      return indexWords(await fetchAll([...stems, ...fronts].join('')));
    },
  };
}

async function fetchWords(locale: Locale, letter: string): Promise<Words> {
  const response = await fetch(`/pagefind/${vocabularyFile(locale, letter)}`);
  return readWordsFile(await response.text());
}

function indexWords(words: Map<string, Words>): IndexWords {
  const beginningWith = (letter: string) => words.get(letter)?.written ?? [];
  return {
    beginningWith,
    has: (stem) => beginningWith(stem.charAt(0)).includes(stem),
    withFront: (front) => beginningWith(front.charAt(0)).find((word) => word.startsWith(front)),
  };
}
