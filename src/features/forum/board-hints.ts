import type { Locale } from '../../lib/paths.ts';
import type { Readers } from './board.ts';
import type { Board } from './topic.ts';

/** Of all the words of a language those for boards. */
type BoardWords = { readers: Readonly<Record<Readers, string>>; mostlyIn: Readonly<Record<Locale, string>> };

/** Who reads along in a board, and in which language most write there, where it has one. */
export function boardHints({ seenBy, lang }: Pick<Board, 'seenBy' | 'lang'>, words: BoardWords): string[] {
  return [words.readers[seenBy], ...(lang ? [words.mostlyIn[lang]] : [])];
}
