import { z } from 'zod';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** `2026-03`. */
const CODED = /^(?<year>\d{4})-(?<month>\d{1,2})$/;
/** `03/2026`, `3.2026`. */
const WRITTEN = /^(?<month>\d{1,2})\s?[/.]\s?(?<year>\d{4})$/;
/** `März 2026`, `Mar. 2026`. */
const NAMED = /^(?<name>\p{L}{3,9})\.?\s+(?<year>\d{4})$/u;
const YEAR_ALONE = /^(?<year>\d{4})$/;

/** How the names of months begin, in German and English. */
const NAMES = [
  ...[/^jan/, /^feb/, /^(mär|mar|mae|mrz)/, /^apr/, /^ma[iy]/, /^jun/],
  ...[/^jul/, /^aug/, /^sep/, /^o[kc]t/, /^nov/, /^de[zc]/],
];

/** A month of our times, however people write it; becomes `2026-03`. */
export const monthField = coded([CODED, WRITTEN, NAMED], 'month');

/** The same, or a year alone. */
export const sinceField = coded([YEAR_ALONE, CODED, WRITTEN, NAMED], 'since');

/** A month or a year of `sinceField`, written as people write it: `03/2026`. */
export function writtenSince(coded: string): string {
  return coded.replace(CODED, '$<month>/$<year>');
}

/** A day of our times, as a browser sends it: `2026-03-15`. */
export const dayOfOurTimes = z.iso
  .date()
  .refine((day) => day >= String(FIRST_YEAR), 'before_1900')
  .refine((day) => day < String(LAST_YEAR + 1), 'too_far');

function coded(shapes: readonly RegExp[], otherwise: Otherwise) {
  return z.string().transform((text, context) => {
    const { code, problem } = read(text.normalize('NFKC').trim(), shapes, otherwise);
    if (code !== undefined) return code;
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  });
}

/** The problem of what is written in no way that is known. */
type Otherwise = 'month' | 'since';

/** What was read, or the name of a problem. */
type Read = { code: string; problem?: never } | { code?: never; problem: Otherwise | 'before_1900' | 'too_far' };

function read(text: string, shapes: readonly RegExp[], otherwise: Otherwise): Read {
  const groups = shapes.map((shape) => shape.exec(text)?.groups).find((found) => found !== undefined);
  const { year = '', month, name } = groups ?? {};
  const number = name === undefined ? month : String(NAMES.findIndex((shape) => shape.test(name.toLowerCase())) + 1);
  if (!groups || (number !== undefined && !isMonth(Number(number)))) return { problem: otherwise };
  if (Number(year) < FIRST_YEAR) return { problem: 'before_1900' };
  if (Number(year) > LAST_YEAR) return { problem: 'too_far' };
  return { code: number === undefined ? year : `${year}-${number.padStart(2, '0')}` };
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= NAMES.length;
}
