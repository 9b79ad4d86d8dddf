import { asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { transferRemarks, type transferChecks } from '../../../db/schema/transfers.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import type { ShownStep } from './shown-steps.ts';
import type { ShownTransfer } from './shown.ts';

type Store = Database | Transaction;
type Check = typeof transferChecks.$inferSelect;

/** A few words by mail, between the steps. */
export type ShownRemark = { on: string; words: string };

/** Keeps what was said with an answer; said anew it takes the place of what the same link said before, or goes. */
export function remark(tx: Transaction, check: Check, words: string | undefined, now: Date): void {
  const { id: checkId, transferId, memberId } = check;
  tx.delete(transferRemarks).where(eq(transferRemarks.checkId, checkId)).run();
  if (words === undefined) return;
  const row = { transferId, checkId, memberId, on: dayAtHome(now), words, recordedAt: now };
  tx.insert(transferRemarks).values(row).run();
}

/** What was said with the answer to a question. */
export function remarkOf(db: Store, { id }: Pick<Check, 'id'>): string | undefined {
  return db.select().from(transferRemarks).where(eq(transferRemarks.checkId, id)).get()?.words;
}

/** What was said by mail of a transfer, in its order: nothing where it says no place, as of its steps. */
export function remarksOf(db: Store, { id, network }: Pick<ShownTransfer, 'id' | 'network'>): ShownRemark[] {
  if (!network) return [];
  const { on, words, transferId } = transferRemarks;
  return db
    .select({ on, words })
    .from(transferRemarks)
    .where(eq(transferId, id))
    .orderBy(asc(on), asc(transferRemarks.id))
    .all();
}

/** Steps and remarks as they followed each other by their days; an end is the last word. */
export function inOrder(steps: ShownStep[], remarks: ShownRemark[]): (ShownStep | ShownRemark)[] {
  const told: (ShownStep | ShownRemark)[] = [...steps];
  for (const one of remarks) {
    const next = told.findIndex((other) => other.on > one.on || ('state' in other && other.state === 'stopped'));
    told.splice(next === -1 ? told.length : next, 0, one);
  }
  return told;
}
