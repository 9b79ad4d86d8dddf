import { z } from 'zod';

/**
 * What nobody sees and nobody means: control characters, marks that turn the direction of writing (they make one
 * name look like another), and halves of characters. Joiners stay: some scripts need them.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Marks above and below one letter, more than any script needs: heaps of them cover the lines around. */
const HEAPS = /(\p{M}{4})\p{M}+/gu;

/** One line of text: in NFC, without unseen characters, one blank between words. Empty is refused. */
export function lineField(most: number) {
  return z.string().transform(oneLine).pipe(z.string().min(1).max(most));
}

/** The same for a line that may be left out: empty becomes undefined. */
export function optionalLine(most: number) {
  return optional(oneLine, most);
}

/** Some sentences, with line breaks; never more than one empty line between them. Empty is refused. */
export function proseField(most: number) {
  return z.string().transform(someLines).pipe(z.string().min(1).max(most));
}

/** The same for sentences that may be left out: empty becomes undefined. */
export function optionalProse(most: number) {
  return optional(someLines, most);
}

/**
 * A text in Markdown: blanks at the beginning of a line mean something there, and so stay. Empty is
 * refused.
 */
export function markdownField(most: number) {
  return z.string().transform(markedLines).pipe(z.string().min(1).max(most));
}

/** The same for a text that may be left out: empty becomes undefined. */
export function optionalMarkdown(most: number) {
  return optional(markedLines, most);
}

function optional(clean: (text: string) => string, most: number) {
  return z
    .string()
    .default('')
    .transform((text) => clean(text) || undefined)
    .pipe(z.string().max(most).optional());
}

function oneLine(text: string): string {
  return seen(text.replace(/\s+/g, ' ')).replace(/ +/g, ' ').trim();
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
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

function seen(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '').replace(HEAPS, '$1');
}
