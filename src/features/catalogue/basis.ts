import { z } from 'zod';
import { LENGTHS, text } from './text.ts';

/** The number of a source in the case's own list, counted from 1. */
export const sourceNumber = z
  .number()
  .int()
  .min(1)
  .max(40)
  .describe("Number of the source in the case's own list, counted from 1");

/**
 * A value together with what it rests on. Visible wherever the value is:
 * - `stated`: a source says so; `source` is its number.
 * - `estimate`: the editors' estimate; `reason` says how they came to it.
 * - `unknown`: looked for and not found; shown as "nicht bekannt". No value.
 */
export function withBasis<T extends z.ZodType>(value: T) {
  const known = value.describe('The value; absent when it is not known');
  return z.discriminatedUnion('basis', [
    z.strictObject({ basis: basisOf('stated'), value: known, source: sourceNumber, note }),
    z.strictObject({ basis: basisOf('estimate'), value: known, reason }),
    z.strictObject({ basis: basisOf('unknown'), note }),
  ]);
}

const note = text(LENGTHS.line).optional().describe('What else should be known about the value');
const reason = text(LENGTHS.note).describe('How the editors came to their estimate');

function basisOf<B extends 'stated' | 'estimate' | 'unknown'>(code: B) {
  return z.literal(code).describe('What the value rests on').meta({ list: 'bases' });
}

/** A number, or a range from `min` to `max` where sources differ or say "20 to 30". */
export function amountOf(number: z.ZodNumber) {
  const range = z
    .strictObject({ min: number.describe('Lower end'), max: number.describe('Upper end') })
    .refine((range) => range.min < range.max, { error: 'min must be smaller than max', path: ['max'] });
  return z.union([number, range], { error: 'write a number, or a range such as { min: 20, max: 30 }' });
}

export type Amount = number | { min: number; max: number };
export type Based<T> =
  | { basis: 'stated'; value: T; source: number; note?: string | undefined }
  | { basis: 'estimate'; value: T; reason: string }
  | { basis: 'unknown'; note?: string | undefined };

/** True if there is a value, stated or estimated. */
export function isKnown<F extends { basis: string }>(fact: F): fact is Exclude<F, { basis: 'unknown' }> {
  return fact.basis !== 'unknown';
}

/** True if the value is the editors' estimate. */
export function isEstimate(fact: { basis: string }): boolean {
  return fact.basis === 'estimate';
}

/** The value, or undefined when it is not known. */
export function valueOf<T>(fact: Based<T>): T | undefined {
  return isKnown(fact) ? fact.value : undefined;
}

/** The larger end of an amount: what an organiser has to reckon with. */
export function upperEnd(amount: Amount): number {
  return typeof amount === 'number' ? amount : amount.max;
}

/** The smaller end of an amount. */
export function lowerEnd(amount: Amount): number {
  return typeof amount === 'number' ? amount : amount.min;
}
