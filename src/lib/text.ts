import { z } from 'zod';

/**
 * What nobody sees and nobody means: control characters, halves of characters, and what Unicode says to show nothing
 * for, such as blanks that count as letters and marks that turn the direction of writing (they make one name look like
 * another). Joiners, variants of one sign and the tags of flags stay: scripts and pictures need them.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}[\p{Default_Ignorable_Code_Point}--[\p{Join_Control}\p{Variation_Selector}\u{E0020}-\u{E007F}]]]/gv;

/** A text has something to see in it: not only blanks, marks without a letter and what stays of the unseen. */
const SEEN = /[^\s\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Marks above and below one letter, more than any script needs: heaps of them cover the lines around. */
const HEAPS = /(\p{M}{4})\p{M}+/gu;

/** Marks a field in which people write sentences: they come back where its form could not be taken. */
export const PROSE = { prose: true };

/** One line of text: in NFC, without unseen characters, one blank between words. Empty is refused. */
export function lineField(most: number) {
  return z.string().transform(oneLine).pipe(z.string().min(1).max(most));
}

/** The same for a line that may be left out: empty becomes undefined. */
export function optionalLine(most: number) {
  return optional(oneLine, most);
}

/** A line that names somebody: it has a letter in it, of whatever script. Digits and dots alone name nobody. */
export function nameLine(most: number) {
  return lineField(most).refine((line) => /\p{L}/u.test(line), 'no_word');
}

/** A line that lists show and people click on: it has a letter or a digit in it. */
export function titleLine(most: number) {
  return lineField(most).refine((line) => /[\p{L}\p{N}]/u.test(line), 'no_word');
}

/** Some sentences, with line breaks; never more than one empty line between them. Empty is refused. */
export function proseField(most: number) {
  return z.string().transform(someLines).pipe(z.string().min(1).max(most)).meta(PROSE);
}

/** The same for sentences that may be left out: empty becomes undefined. */
export function optionalProse(most: number) {
  return optional(someLines, most).meta(PROSE);
}

/**
 * A text in Markdown: blanks at the beginning of a line mean something there, and so stay. Empty is
 * refused.
 */
export function markdownField(most: number) {
  return z.string().transform(markedLines).pipe(z.string().min(1).max(most)).meta(PROSE);
}

/** The same for a text that may be left out: empty becomes undefined. */
export function optionalMarkdown(most: number) {
  return optional(markedLines, most).meta(PROSE);
}

function optional(clean: (text: string) => string, most: number) {
  return z
    .string()
    .default('')
    .transform((text) => clean(text) || undefined)
    .pipe(z.string().max(most).optional());
}

function oneLine(text: string): string {
  return orNothing(seen(text.replace(/\s+/g, ' ')).replace(/ +/g, ' ').trim());
}

function someLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => oneLine(line));
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function markedLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => seen(line.replace(/\t/g, '    ')).trimEnd());
  const joined = lines.join('\n').replace(/\n{3,}/g, '\n\n');
  return orNothing(joined.replace(/^\n+|\n+$/g, ''));
}

function seen(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '').replace(HEAPS, '$1');
}

/** Where nothing is to be seen, nothing was written. */
function orNothing(text: string): string {
  return SEEN.test(text) ? text : '';
}
