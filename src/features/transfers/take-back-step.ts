import { and, asc, desc, eq, gte, ne, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { events } from '../../../db/schema/events.ts';
import { transferChecks, transfers, transferSteps } from '../../../db/schema/transfers.ts';
import { TWICE } from '../../lib/durations.ts';
import { ProblemError } from '../../lib/problems.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { versionField } from './fields.ts';
import { monthsAfter } from './months.ts';
import { isLive } from './state.ts';
import { CHECK_MONTHS } from './take-step.ts';
import { transferToChange, type Transfer } from './transfer.ts';

type Step = typeof transferSteps.$inferSelect;

/** The transfer as whoever sends the form has seen it: that, and with it the step, may have changed since. */
export const takingBackForm = z.object({ version: versionField });

const KIND = 'transfer_step_taken_back';

/** The step that may be taken back, and the one before it; undefined where there is only the first, which stays. */
export function stepToTakeBack(
  db: Database | Transaction,
  { id }: Pick<Transfer, 'id'>,
): { last: Step; before: Step } | undefined {
  const own = eq(transferSteps.transferId, id);
  const [last, before] = db.select().from(transferSteps).where(own).orderBy(desc(transferSteps.id)).limit(2).all();
  return last && before && { last, before };
}

/**
 * Takes back the last step, a slip of the finger: state and day of the next question are what they were before, and a
 * question whose answer was the step is open again. A form that is sent twice takes back one. The version counts on:
 * went it back, a form opened meanwhile would pass for one that knows what was told since.
 *
 * The event of the step stays, for readers keep its number, but tells of nothing, as that of a deleted post: letters
 * that are yet to be written leave it out, the inbox says that it has gone. An event of its own tells those who may have
 * heard of the step that it was taken back. What a network said of its pledge stays said.
 *
 * Throws as `transferToChange`, and a problem for the first step, a form that was overtaken, a question answered since
 * the step, and a stop after which the network took the project to the same place anew.
 */
export function takeBackStep(
  db: Database,
  member: Member,
  id: number,
  { version }: z.output<typeof takingBackForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const transfer = transferToChange(tx, member, id);
    if (isTwice(tx, member, transfer, version, now)) return;
    if (transfer.version !== version) throw new ProblemError('form', 'overtaken');
    const found = stepToTakeBack(tx, transfer);
    if (!found) throw new ProblemError('form', 'first_step');
    requireUnanswered(tx, found.last);
    requireNoneAnew(tx, transfer);
    stepBack(tx, transfer, found, now);
    const thing = { kind: 'transfer', id };
    record(tx, { kind: KIND, actorId: member.id, thing, group: thing }, now);
  });
}

function stepBack(
  tx: Transaction,
  transfer: Transfer,
  { last, before }: { last: Step; before: Step },
  now: Date,
): void {
  const nextCheck = nextCheckBefore(tx, transfer, last);
  tx.delete(transferSteps).where(eq(transferSteps.id, last.id)).run();
  tx.update(transferChecks).set({ answer: null, answeredAt: null }).where(toldAs(last)).run();
  tx.update(transfers)
    .set({ state: before.state, nextCheck, changedAt: now, version: transfer.version + 1 })
    .where(eq(transfers.id, transfer.id))
    .run();
}

/** True if the member has taken back a step with this form a moment ago. */
function isTwice(tx: Transaction, { id: by }: Member, transfer: Transfer, version: number, now: Date): boolean {
  if (transfer.version !== version + 1) return false;
  const own = and(eq(events.thingKind, 'transfer'), eq(events.thingId, transfer.id));
  const last = tx.select().from(events).where(own).orderBy(desc(events.id)).limit(1).get();
  const isLast = last?.kind === KIND && last.actorId === by && last.at.getTime() === transfer.changedAt.getTime();
  return isLast && last.at.getTime() > now.getTime() - TWICE;
}

/** The answer that the step was. */
function toldAs({ transferId, recordedAt }: Step) {
  const { answer, answeredAt } = transferChecks;
  return and(eq(transferChecks.transferId, transferId), eq(answeredAt, recordedAt), eq(answer, 'ended'));
}

function requireUnanswered(tx: Transaction, { transferId, recordedAt }: Step): void {
  const { id, answer, answeredAt } = transferChecks;
  const since = and(eq(transferChecks.transferId, transferId), gte(answeredAt, recordedAt));
  const other = or(ne(answer, 'ended'), ne(answeredAt, recordedAt));
  if (tx.select({ id }).from(transferChecks).where(and(since, other)).limit(1).get()) {
    throw new ProblemError('form', 'answered_since');
  }
}

/** What was stopped may have been begun anew; two of them do not run beside each other. */
function requireNoneAnew(tx: Transaction, { id, project, networkId, district }: Transfer): void {
  const same = and(
    eq(transfers.project, project),
    eq(transfers.networkId, networkId),
    eq(transfers.district, district),
  );
  const open = and(same, ne(transfers.state, 'stopped'), ne(transfers.id, id));
  if (tx.select({ id: transfers.id }).from(transfers).where(open).get()) throw new ProblemError('form', 'taken_home');
}

/** A day that came with the step goes with it; one that came before, or that somebody chose, stays. */
function nextCheckBefore(tx: Transaction, { id, nextCheck }: Transfer, last: Step): string | null {
  const own = and(eq(transferSteps.transferId, id), ne(transferSteps.id, last.id));
  const earlier = tx.select().from(transferSteps).where(own).orderBy(asc(transferSteps.id)).all();
  const hasSet = ({ state, on }: Step) => isLive(state) && monthsAfter(on, CHECK_MONTHS) === nextCheck;
  return hasSet(last) && !earlier.some(hasSet) ? null : nextCheck;
}
