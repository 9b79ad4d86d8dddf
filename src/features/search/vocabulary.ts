import type { Locale } from '../../lib/paths.ts';
import { LOCALES } from '../../lib/paths.ts';
import type { SearchDocument } from './document.ts';
import { languageOf, stemsOf } from '../../lib/language/language.ts';
import { FIRST_LETTERS, vocabularyFile, wordsFile } from './words-file.ts';

/** The stems of the documents, for browsers to know which words exist: one small file a language and first letter. */
export function vocabularyFiles(documents: SearchDocument[]): { path: string; content: string }[] {
  return LOCALES.flatMap((locale) => {
    const own = documents.filter((document) => document.locale === locale);
    const written = frequent(
      own.flatMap(({ title, summary, text, labels }) => unique([title, summary, text, labels], locale)),
    );
    const known = new Set(written);
    const ends = frequent(own.flatMap(({ ends }) => unique([ends], locale))).filter((end) => !known.has(end));
    return FIRST_LETTERS.map((letter) => {
      const beginning = (words: string[]) => words.filter((word) => word.startsWith(letter));
      return {
        path: vocabularyFile(locale, letter),
        content: wordsFile({ written: beginning(written), ends: beginning(ends) }),
      };
    });
  });
}

function unique(texts: string[], locale: Locale): string[] {
  return [...new Set(stemsOf(texts.join('\n'), languageOf(locale)))];
}

/** Each word once, those that most documents have first. */
function frequent(words: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
