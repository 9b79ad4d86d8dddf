import type { Locale } from '../paths.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** How the words of a language are made comparable; the same in the index, in queries and in excerpts. */
export type Language = {
  /** One spelling for all ways to write a text: case, accents, umlauts. */
  fold: (text: string) => string;
  /** The stem of one folded word. */
  stem: (word: string) => string;
  /** Folded words that say nothing about what is looked for. */
  stopWords: ReadonlySet<string>;
};

const languages: Record<Locale, Language> = { de: german, en: english };

export function languageOf(locale: Locale): Language {
  return languages[locale];
}

/** The words of a text as they stand there; parts of a hyphenated word count one by one. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The stems of a text, in order. */
export function stemsOf(text: string, { fold, stem }: Language): string[] {
  return wordsOf(fold(text)).map(stem);
}
