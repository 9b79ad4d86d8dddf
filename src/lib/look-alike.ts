import unhomoglyph from 'unhomoglyph';
import { fold, spelledOneWay } from './fold.ts';

/**
 * True for names that readers take for one another: in other letters, with unseen characters, or with signs of another
 * script that look the same (the table of confusables of Unicode, UTS 39).
 */
export function looksLike(name: string, other: string): boolean {
  const looks = looksOf(other);
  return looksOf(name).some((look) => looks.includes(look));
}

/** As it is written, and in small letters: an "I" is taken for an "l", and so is an "i" among capitals. */
function looksOf(name: string): string[] {
  const bare = name.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  return [bare, fold(bare)].map(lookOf).filter(Boolean);
}

function lookOf(text: string): string {
  const letters = spelledOneWay(fold(unhomoglyph(text))).replace(/[^\p{L}\p{N}]/gu, '');
  return letters.replace(/i/g, 'l');
}
