import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../../db/database.ts';
import { costLines } from '../../../../db/schema/structures.ts';
import { amountField } from '../../../lib/amount.ts';
import { AppError } from '../../../lib/errors.ts';
import { monthField } from '../../../lib/month-field.ts';
import { lineField } from '../../../lib/text.ts';
import type { Member } from '../../members/member.ts';
import { changeLines } from './change-lines.ts';
import { MAX_TITLE } from './funding.ts';

export const costForm = z
  .object({
    /** What is paid for. */
    what: lineField(MAX_TITLE),
    /** In cents. */
    amount: amountField(),
    from: monthField,
    /** Absent: open-ended, and the amount is per month. */
    to: monthField.optional(),
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: 'end_first', path: ['to'] });
export type CostInput = z.output<typeof costForm>;

/** Adds what the network costs. Answers with the number of the line. */
export function addCost(db: Database, member: Member, networkId: number, input: CostInput, now: Date): number {
  return changeLines(db, member, { networkId, part: 'costs' }, now, (tx) => {
    const values = { networkId, ...input, to: input.to ?? null };
    return tx.insert(costLines).values(values).returning({ id: costLines.id }).get().id;
  });
}

/** Changes a line. Throws not_found where the network has no such line. */
export function changeCost(
  db: Database,
  member: Member,
  networkId: number,
  id: number,
  input: CostInput,
  now: Date,
): void {
  changeLines(db, member, { networkId, part: 'costs' }, now, (tx) => {
    const row = { ...input, to: input.to ?? null };
    if (tx.update(costLines).set(row).where(own(networkId, id)).run().changes === 0) throw new AppError('not_found');
  });
}

/** Takes a line away. Throws not_found where the network has no such line. */
export function removeCost(db: Database, member: Member, networkId: number, id: number, now: Date): void {
  changeLines(db, member, { networkId, part: 'costs' }, now, (tx) => {
    if (tx.delete(costLines).where(own(networkId, id)).run().changes === 0) throw new AppError('not_found');
  });
}

function own(networkId: number, id: number) {
  return and(eq(costLines.networkId, networkId), eq(costLines.id, id));
}
