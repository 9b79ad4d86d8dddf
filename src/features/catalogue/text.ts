import { z } from 'zod';

/** Longest texts in characters. Short enough for a phone and a one-page print. */
export const LENGTHS = { title: 80, summary: 280, line: 160, note: 400, paragraph: 900 } as const;

/** A text of one to `longest` characters, without outer blanks; a € never parts from its number. */
export function text(longest: number) {
  return z.string().trim().overwrite(euroKept).min(1).max(longest);
}

/** The sign stays with its number: alone it would stand at the beginning of a line. */
function euroKept(words: string): string {
  return words.replace(/(\d) €/g, '$1\u00a0€');
}

/** A calendar day `2026-11-22`; YAML readers hand it over as text or as a date. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

/** A year `2011` or a month `2011-03`: history is seldom known to the day. */
export const yearOrMonth = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(/^(1[89]|20)\d\d(-(0[1-9]|1[0-2]))?$/, 'write a year (2011) or a month (2011-03)')
    .meta({ format: 'year-or-month' }),
);
export type YearOrMonth = z.infer<typeof yearOrMonth>;

/** True if the second date is not before the first; a year counts from its first to its last month. */
export function inOrder(from: YearOrMonth | undefined, to: YearOrMonth | undefined): boolean {
  return !from || !to || from.padEnd(7, '-01') <= to.padEnd(7, '-12');
}

/** The name of a case's file, which is its address. */
export const caseSlug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
