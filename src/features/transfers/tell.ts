import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { transfers, transferSteps } from '../../../db/schema/transfers.ts';
import { countField } from '../../lib/count-field.ts';
import { ProblemError } from '../../lib/problems.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import { optionalLine } from '../../lib/text.ts';
import { requireNear } from '../../lib/time-span.ts';
import { codeOf, type Vocabulary } from '../../lib/vocabulary.ts';
import { failureCauses, moneyBands } from '../catalogue/vocabularies.ts';
import type { Member } from '../members/member.ts';
import { dayField, versionField, wordsField } from './fields.ts';
import { AUDIENCES, transferToChange, type Transfer } from './transfer.ts';

/** Would we do it again? */
export const agains = {
  yes: { de: 'ja', en: 'yes' },
  differently: { de: 'ja, aber anders', en: 'yes, but differently' },
  no: { de: 'nein', en: 'no' },
} as const satisfies Vocabulary;

/** A line of names of bodies. */
export const MAX_PARTNERS = 400;

/** Twenty people for three years of full work. */
export const MAX_HOURS = 100_000;

export const tellingForm = z.object({
  /** Why it was stopped: empty leaves what stands. Of one that goes on it is left aside. */
  stopped: wordsField,
  kept: wordsField,
  changed: wordsField,
  dropped: wordsField,
  partners: optionalLine(MAX_PARTNERS),
  /** Hours of work so far, paid and unpaid together. */
  hours: countField(MAX_HOURS).optional(),
  cost: codeOf(moneyBands).optional(),
  trouble: wordsField,
  cause: codeOf(failureCauses).optional(),
  again: codeOf(agains).optional(),
  againNote: wordsField,
  seenBy: z.enum(AUDIENCES),
  nextCheck: dayField.optional(),
  version: versionField,
});
export type Telling = z.output<typeof tellingForm>;

/**
 * Tells what a network kept, changed and dropped, what it took, and what went wrong. A form that was made before
 * somebody else's change is refused with the problem "overtaken"; its writer then sees both texts. One that changes
 * nothing where nothing is told is refused as "nothing_told". Answers whether anything is told now.
 */
export function tellTransfer(db: Database, member: Member, id: number, telling: Telling, now: Date): boolean {
  return db.transaction((tx) => {
    const before = transferToChange(tx, member, id);
    const { version, nextCheck: standing, state } = before;
    if (telling.version !== version) throw new ProblemError('form', 'overtaken');
    if (telling.trouble === undefined && telling.cause !== undefined) throw new ProblemError('trouble', 'required');
    const nextCheck = state === 'stopped' ? standing : (telling.nextCheck ?? null);
    if (nextCheck !== null && nextCheck !== standing) requireAhead(nextCheck, now);
    const isTold = tellsAnything(telling) || (state === 'stopped' && telling.stopped !== undefined);
    const isSame = telling.seenBy === before.seenBy && nextCheck === standing;
    if (!isTold && isSame && !tellsAnything(before) && !isReasoned(tx, id))
      throw new ProblemError('form', 'nothing_told');
    tx.update(transfers)
      .set({ ...blank(telling), nextCheck, version: version + 1, changedAt: now })
      .where(eq(transfers.id, id))
      .run();
    if (state === 'stopped' && telling.stopped !== undefined) rewordStop(tx, id, telling.stopped);
    return isTold;
  });
}

/** True where it was stopped with a reason, which may be taken back. */
function isReasoned(tx: Transaction, transferId: number): boolean {
  const stop = and(eq(transferSteps.transferId, transferId), eq(transferSteps.state, 'stopped'));
  return (tx.select().from(transferSteps).where(stop).get()?.words ?? null) !== null;
}

/** Others read why it was stopped, also where it says no place: its network may say it in other words. */
function rewordStop(tx: Transaction, transferId: number, words: string): void {
  const stop = and(eq(transferSteps.transferId, transferId), eq(transferSteps.state, 'stopped'));
  tx.update(transferSteps).set({ words }).where(stop).run();
}

const TOLD = [
  'kept',
  'changed',
  'dropped',
  'partners',
  'hours',
  'cost',
  'trouble',
  'cause',
  'again',
  'againNote',
] as const;

function tellsAnything(told: Partial<Record<(typeof TOLD)[number], unknown>>): boolean {
  return TOLD.some((field) => (told[field] ?? null) !== null);
}

function requireAhead(nextCheck: string, now: Date): void {
  if (nextCheck <= dayAtHome(now)) throw new ProblemError('nextCheck', 'in_past');
  requireNear('nextCheck', nextCheck, now);
}

const PROSE = ['stopped', 'kept', 'changed', 'dropped', 'trouble', 'againNote'] as const;

/** What stands of a transfer, and why it was stopped. */
type Told = Transfer & { stopped?: string };

/** A transfer as the fields of its form. */
export function toldIn(transfer: Told): Record<string, string | undefined> {
  const { kept, changed, dropped, partners, hours, cost, trouble, cause, again, againNote, seenBy, nextCheck } =
    transfer;
  const texts = { kept, changed, dropped, partners, cost, trouble, cause, again, againNote, seenBy, nextCheck };
  const given = { ...texts, stopped: transfer.stopped, hours: hours?.toString(), version: String(transfer.version) };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? undefined]));
}

/** The texts that stand now and are others than those that somebody typed. */
export function standingOf(
  transfer: Told,
  typed: Readonly<Record<string, unknown>>,
): { field: (typeof PROSE)[number]; text: string }[] {
  return PROSE.flatMap((field) => {
    const text = transfer[field] ?? null;
    return text !== null && text !== typed[field] ? [{ field, text }] : [];
  });
}

/** What is left out is taken away. */
function blank({ kept, changed, dropped, partners, hours, cost, trouble, cause, again, againNote, seenBy }: Telling) {
  const texts = { kept: kept ?? null, changed: changed ?? null, dropped: dropped ?? null };
  const effort = { partners: partners ?? null, hours: hours ?? null, cost: cost ?? null };
  const looking = {
    trouble: trouble ?? null,
    cause: cause ?? null,
    again: again ?? null,
    againNote: againNote ?? null,
  };
  return { ...texts, ...effort, ...looking, seenBy };
}
