import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../../../db/database.ts';
import { fundingLines, networkPartners } from '../../../../db/schema/structures.ts';
import { amountField } from '../../../lib/amount.ts';
import { dayOfOurTimes, monthField } from '../../../lib/month-field.ts';
import { ProblemError } from '../../../lib/problems.ts';
import { lineField } from '../../../lib/text.ts';
import { codeOf } from '../../../lib/vocabulary.ts';
import { sourceKinds } from '../money/kinds.ts';
import { lineVerbs, lineVersion } from './line-verbs.ts';

/** A line of a table, and of a chart on a phone. */
export const MAX_TITLE = 120;

export const fundingForm = z
  .object({
    title: lineField(MAX_TITLE),
    /** Who gives it, or what brings it in. */
    source: lineField(MAX_TITLE),
    kind: codeOf(sourceKinds),
    /** In cents; absent: not known. */
    amount: amountField().optional(),
    from: monthField,
    /** Absent: open-ended, and the amount is per month. */
    to: monthField.optional(),
    /** Whether it pays for the structure or for a project. */
    nature: z.enum(['structural', 'project']),
    inKind: z.literal('yes').optional(),
    awardedOn: dayOfOurTimes.optional(),
    /** Number of the partner that it comes through. */
    partnerId: z.coerce.number('choice').int('choice').positive('choice').optional(),
    version: lineVersion,
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: 'end_first', path: ['to'] });
export type FundingInput = z.output<typeof fundingForm>;

/** Where the money of a network comes from. */
export const {
  add: addFunding,
  change: changeFunding,
  remove: removeFunding,
} = lineVerbs<FundingInput>({ part: 'funding', table: fundingLines, rowOf });

function rowOf(tx: Transaction, networkId: number, { nature, inKind, partnerId, ...input }: FundingInput) {
  if (partnerId !== undefined && !isPartner(tx, networkId, partnerId)) throw new ProblemError('partnerId', 'choice');
  const { title, source, kind, from } = input;
  const open = { amount: input.amount ?? null, to: input.to ?? null, awardedOn: input.awardedOn ?? null };
  const flags = { structural: nature === 'structural', inKind: inKind !== undefined, partnerId: partnerId ?? null };
  return { title, source, kind, from, ...open, ...flags };
}

function isPartner(tx: Transaction, networkId: number, id: number): boolean {
  const one = and(eq(networkPartners.networkId, networkId), eq(networkPartners.id, id));
  return tx.select({ id: networkPartners.id }).from(networkPartners).where(one).get() !== undefined;
}
