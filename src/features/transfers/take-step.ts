import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { transfers, transferSteps } from '../../../db/schema/transfers.ts';
import { TWICE } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import { ProblemError } from '../../lib/problems.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { monthsAfter } from './months.ts';
import { dayField, wordsField } from './fields.ts';
import { isLive, nextStates, STATES, type State } from './state.ts';
import { transferToChange, type Transfer } from './transfer.ts';

/** Months after which it is asked whether something still runs, where nobody chose a day. */
export const CHECK_MONTHS = 6;

export const stepForm = z.object({
  state: z.enum(STATES),
  /** The day on which it happened. */
  on: dayField,
  /** Since when there was interest, where the step is the second: the first may bear a day too late. */
  interestedOn: dayField.optional(),
  words: wordsField,
});
export type StepInput = z.output<typeof stepForm>;

/**
 * Goes a step on the ladder, or off it; a form that is sent twice goes one. Throws not_found for those who may not,
 * conflict where the network or the transfer has ended, and a problem for a step out of order, a day that is to come or
 * lies before the step before, and a stop without a word of why. The day of the interest can be put right with the step
 * after it.
 */
export function takeStep(db: Database, member: Member, id: number, input: StepInput, now: Date): void {
  db.transaction((tx) => {
    const transfer = transferToChange(tx, member, id);
    const last = lastStep(tx, transfer);
    if (last && isTwice(last, member, input, now)) return;
    if (transfer.state === 'stopped') throw new AppError('conflict');
    requireInOrder(transfer, last, input, now);
    if (last) putRight(tx, last, input);
    const { state, on, words } = input;
    stepTo(tx, transfer, { state, on, words, by: member.id }, now);
  });
}

/** Writes a step that is in order. `by` null: told by the link in a mail. Throws a problem for a stop without a word of why. */
export function stepTo(
  tx: Transaction,
  transfer: Transfer,
  step: { state: State; on: string; words?: string | undefined; by: number | null },
  now: Date,
): void {
  if (step.state === 'stopped' && step.words === undefined) throw new ProblemError('words', 'why_stopped');
  const { id: transferId, version } = transfer;
  tx.insert(transferSteps)
    .values({ transferId, ...step, recordedAt: now })
    .run();
  tx.update(transfers)
    .set({ state: step.state, nextCheck: nextCheckAfter(transfer, step), changedAt: now, version: version + 1 })
    .where(eq(transfers.id, transferId))
    .run();
  const thing = { kind: 'transfer', id: transferId };
  record(tx, { kind: 'transfer_moved', actorId: step.by, thing, group: thing }, now);
}

/** What runs is asked about some day. What has ended is not, but keeps its day: the step may be taken back. */
function nextCheckAfter({ nextCheck }: Transfer, { state, on }: { state: State; on: string }): string | null {
  return nextCheck ?? (isLive(state) ? monthsAfter(on, CHECK_MONTHS) : null);
}

type Step = typeof transferSteps.$inferSelect;

function lastStep(tx: Transaction, { id }: Transfer): Step | undefined {
  const own = eq(transferSteps.transferId, id);
  return tx.select().from(transferSteps).where(own).orderBy(desc(transferSteps.id)).limit(1).get();
}

/** True if the member has sent the same step a moment ago. */
function isTwice(last: Step, { id }: Member, { state, on, words }: StepInput, now: Date): boolean {
  const isSame = last.by === id && last.state === state && last.on === on && last.words === (words ?? null);
  return isSame && last.recordedAt.getTime() > now.getTime() - TWICE;
}

function requireInOrder({ state }: Transfer, last: Step | undefined, input: StepInput, now: Date): void {
  if (!nextStates(state).includes(input.state)) throw new ProblemError('state', 'choice');
  if (input.on > dayAtHome(now)) throw new ProblemError('on', 'day_to_come');
  if (!last) return;
  const isFirst = last.state === 'interested';
  if (input.on < ((isFirst && input.interestedOn) || last.on)) {
    throw new ProblemError('on', isFirst ? 'before_interest' : 'day_before');
  }
}

/** The day of the interest as it is told with the step after it; the days of later steps stay. */
function putRight(tx: Transaction, { id, state, on }: Step, { interestedOn = on }: StepInput): void {
  if (state !== 'interested' || interestedOn === on) return;
  tx.update(transferSteps).set({ on: interestedOn }).where(eq(transferSteps.id, id)).run();
}
