import type { Locale } from '../../lib/paths.ts';

/** Stems as they are written somewhere, and those that are only ends of compounds; the most frequent first. */
export type Words = { written: string[]; ends: string[] };

/** Stems begin with one of these; there is a file for each. */
export const FIRST_LETTERS: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz0123456789');

export function vocabularyFile(locale: Locale, letter: string): string {
  return `words/${locale}-${letter}.txt`;
}

/** The words of the facets, for suggestions and for the facts of answers. */
export function facetWordsFile(locale: Locale): string {
  return `words/${locale}-facets.json`;
}

export function wordsFile({ written, ends }: Words): string {
  return `${written.join(' ')}\n${ends.join(' ')}\n`;
}

export function readWordsFile(content: string): Words {
  const [written, ends] = content.split('\n').map((line) => line.split(' ').filter(Boolean));
  return { written: written ?? [], ends: ends ?? [] };
}
