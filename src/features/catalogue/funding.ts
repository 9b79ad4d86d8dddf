import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, inOrder, text, yearOrMonth } from './text.ts';
import { fundingKinds, moneyBands, rhythms } from './vocabularies.ts';

/** One source of money. Amounts stand in euros in the file and in integer cents in the record. */
export const fundingSchema = z
  .strictObject({
    from: text(LENGTHS.line).describe('Who gives it, or what brings it in'),
    kind: codeOf(fundingKinds).describe('Kind of money'),
    // At most two decimals; becomes integer cents.
    amount: z
      .number()
      .min(0)
      .max(1_000_000_000)
      .multipleOf(0.01)
      .describe('How much')
      .meta({ unit: 'euros' })
      .transform(toCents)
      .optional(),
    most: z.boolean().optional().describe('True: the amount is the most that could be had, not what came'),
    band: codeOf(moneyBands)
      .optional()
      .describe('Instead of an amount, where only the order of magnitude is known')
      .meta({ unit: 'euros' }),
    per: codeOf(rhythms).optional().describe('How often the amount flows; with an amount alone, "once" if unsaid'),
    start: yearOrMonth.optional().describe('When it began to flow'),
    end: yearOrMonth.optional().describe('When it ended or will end'),
    structural: z
      .boolean()
      .optional()
      .describe('True: pays for the structure as such; false: for a project with an end; absent: not known'),
    note: text(LENGTHS.note).optional().describe('What else should be known about the money'),
    source: sourceNumber.optional(),
  })
  .refine(({ start, end }) => inOrder(start, end), { error: 'the end lies before the start', path: ['end'] })
  .refine(({ amount, band }) => amount === undefined || band === undefined, {
    error: 'give an amount or a band, not both',
    path: ['band'],
  })
  .refine(({ amount, most }) => amount !== undefined || most === undefined, {
    error: 'say of an amount alone that it is the most',
    path: ['most'],
  })
  .refine(({ amount, per }) => amount !== undefined || per === undefined, {
    error: 'say how often only of an amount',
    path: ['per'],
  })
  .transform((line) => (line.amount === undefined ? line : { ...line, per: line.per ?? ('once' as const) }));
export type Funding = z.infer<typeof fundingSchema>;

function toCents(euros: number): number {
  return Math.round(euros * 100);
}
