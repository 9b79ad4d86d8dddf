import { createRequire } from 'node:module';
import type * as Hyphen from 'hyphen/de';
import type { Locale } from '../../lib/paths.ts';

// The package is CommonJS and names its languages by folders, which ES imports do not resolve.
const require = createRequire(import.meta.url);
const hyphenate = {
  de: (require('hyphen/de') as typeof Hyphen).hyphenateSync,
  en: (require('hyphen/en-gb') as typeof Hyphen).hyphenateSync,
} as const;

export type Lines = { size: number; lines: string[] };

/** Room for a title: its width, and how many lines of each size have room, largest size first. */
export type Room = { width: number; sizes: { size: number; most: number }[] };

/** How wide a text is in a size. */
export type Measure = (text: string, size: number) => number;

/** Where a line may end, and what is lost or added there: a blank, nothing, a hyphen. */
type Gap = ' ' | '' | '\u00ad';
type Piece = { text: string; gap: Gap };

/**
 * A title in the largest size in which it fits, in lines of about the same length. Words are broken
 * only where no size takes them whole, and inside a syllable only where that does not help either.
 */
export function setTitle(title: string, lang: Locale, room: Room, measure: Measure): Lines {
  const words = piecesOf(title);
  const syllables = () => piecesOf(hyphenate[lang](title, { minWordLength: 9 }));
  const letters = () => Array.from(title, (text): Piece => ({ text, gap: '' }));
  const set = fitting(words, room, measure) ?? fitting(syllables(), room, measure) ?? fitting(letters(), room, measure);
  if (!set) throw new RangeError(`There is no room for the title "${title}".`);
  return set;
}

/** Blanks are lost at the end of a line, hyphens stay, soft hyphens become hyphens. */
function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/([^\s\u00ad-]*-?)(\s+|\u00ad|$)?/g)]
    .filter(([all]) => all !== '')
    .map(([, piece = '', gap = '']) => ({ text: piece, gap: gap.trim() === '' && gap !== '' ? ' ' : (gap as Gap) }));
}

function fitting(pieces: Piece[], { width, sizes }: Room, measure: Measure): Lines | undefined {
  for (const { size, most } of sizes) {
    const fill = (room: number) => filled(pieces, (text) => measure(text, size) <= room);
    const lines = fill(width);
    if (lines && lines.length <= most) return { size, lines: balanced(lines, width, fill) };
  }
  return undefined;
}

/** The same number of lines in the narrowest room that takes them. */
function balanced(lines: string[], width: number, fill: (room: number) => string[] | undefined): string[] {
  let best = lines;
  for (let room = width * 0.98; room > width / 4; room -= width * 0.02) {
    const narrower = fill(room);
    if (narrower?.length !== lines.length) return best;
    best = narrower;
  }
  return best;
}

/** As many pieces a line as fit; undefined if one alone does not. */
function filled(pieces: Piece[], fits: (text: string) => boolean): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  let gap: Gap = '';
  for (const piece of pieces) {
    const longer = line + (gap === ' ' ? ' ' : '') + piece.text;
    if (line && !fits(ended(longer, piece.gap))) {
      lines.push(ended(line, gap));
      line = piece.text;
    } else line = longer;
    if (!fits(ended(line, piece.gap))) return undefined;
    gap = piece.gap;
  }
  return [...lines, line];
}

function ended(line: string, gap: Gap): string {
  return gap === '\u00ad' ? `${line}-` : line;
}
