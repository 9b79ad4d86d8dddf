import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { digest } from '../../lib/digest.ts';

/** A typeface that knows how wide its letters are. */
export type Face = {
  family: string;
  file: string;
  /** Names the very content of the file. */
  digest: string;
  /** Width of a text in pixels, a little too wide: pairs of letters that move closer are not counted. */
  widthOf: (text: string, size: number) => number;
  /** The text with letters that the face lacks as the letters they are made of: "č" as "c". */
  drawable: (text: string) => string;
};

/** Opens a font file. */
export function openFace(file: string): Face {
  const bytes = readFileSync(file);
  const font = create(bytes) as Font;
  const advances = new Map<string, number>();
  const advanceOf = (letter: string): number => {
    const advance = advances.get(letter) ?? font.glyphsForString(letter)[0]?.advanceWidth ?? 0;
    advances.set(letter, advance);
    return advance;
  };
  const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  return {
    family: font.familyName,
    file,
    digest: digest(bytes),
    widthOf: (text, size) =>
      (size / font.unitsPerEm) * Array.from(text).reduce((sum, letter) => sum + advanceOf(letter), 0),
    drawable: (text) =>
      Array.from(text.normalize('NFC'))
        .flatMap((letter) => (has(letter) ? letter : partsOf(letter, has)))
        .join(''),
  };
}

/** Letters that Unicode does not take apart, as people write them who lack the key. */
const RESPELT: Record<string, string> = {
  Ł: 'L',
  ł: 'l',
  Ø: 'O',
  ø: 'o',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  Æ: 'Ae',
  æ: 'ae',
  Œ: 'Oe',
  œ: 'oe',
  Þ: 'Th',
  þ: 'th',
};

function partsOf(letter: string, has: (letter: string) => boolean): string[] {
  return Array.from(RESPELT[letter] ?? letter.normalize('NFKD')).filter(has);
}
