import { z } from 'zod';
import { costLines } from '../../../../db/schema/structures.ts';
import { amountField } from '../../../lib/amount.ts';
import { monthField } from '../../../lib/month-field.ts';
import { lineField } from '../../../lib/text.ts';
import { MAX_TITLE } from './funding.ts';
import { lineVerbs, lineVersion } from './line-verbs.ts';

export const costForm = z
  .object({
    /** What is paid for. */
    what: lineField(MAX_TITLE),
    /** In cents. */
    amount: amountField(),
    from: monthField,
    /** Absent: open-ended, and the amount is per month. */
    to: monthField.optional(),
    version: lineVersion,
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: 'end_first', path: ['to'] });
export type CostInput = z.output<typeof costForm>;

/** What the network costs. */
export const {
  add: addCost,
  change: changeCost,
  remove: removeCost,
} = lineVerbs<CostInput>({
  part: 'costs',
  table: costLines,
  rowOf: (_, __, { what, amount, from, to = null }) => ({ what, amount, from, to }),
});
