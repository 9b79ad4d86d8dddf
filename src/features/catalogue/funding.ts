import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, inOrder, text, yearOrMonth } from './text.ts';
import { fundingKinds, moneyBands, rhythms } from './vocabularies.ts';

/** One source of money. Amounts stand in euros in the file and in integer cents in the record. */
export const fundingSchema = z
  .strictObject({
    /** Who gives it, or what brings it in. */
    from: text(LENGTHS.line),
    kind: codeOf(fundingKinds),
    /** Euros, with at most two decimals; becomes integer cents. */
    amount: z.number().min(0).max(1_000_000_000).multipleOf(0.01).transform(toCents).optional(),
    /** Instead of an amount, where only the order of magnitude is known. */
    band: codeOf(moneyBands).optional(),
    /** How often the amount flows; vocabulary `rhythms`. */
    per: codeOf(rhythms).default('once'),
    start: yearOrMonth.optional(),
    end: yearOrMonth.optional(),
    /** True: pays for the structure as such; false: for a project with an end; left out: not known. */
    structural: z.boolean().optional(),
    note: text(LENGTHS.note).optional(),
    source: sourceNumber.optional(),
  })
  .refine(({ start, end }) => inOrder(start, end), { error: 'the end lies before the start', path: ['end'] })
  .refine(({ amount, band }) => amount === undefined || band === undefined, {
    error: 'give an amount or a band, not both',
    path: ['band'],
  });
export type Funding = z.infer<typeof fundingSchema>;

function toCents(euros: number): number {
  return Math.round(euros * 100);
}
