import { fold } from './fold.ts';

/** True where one of two names stands in the other, word by word: "Höfe" in "Sommer der Höfe", but not in "Höfefest". */
export function isNamedIn(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return one.includes(other) || other.includes(one);
}

/** Its words alone, each between two blanks. */
function wordsOf(name: string): string {
  return ` ${fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
