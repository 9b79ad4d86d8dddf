import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { transferRemarks, type transferChecks } from '../../../db/schema/transfers.ts';
import { TWICE } from '../../lib/durations.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import type { ShownStep } from './shown-steps.ts';
import type { ShownTransfer } from './shown.ts';

type Store = Database | Transaction;
type Check = typeof transferChecks.$inferSelect;

/** A few words with an answer, between the steps. */
export type ShownRemark = { on: string; words: string };

/** Which transfer, which question if any, and whose link it was, or who was signed in. */
type About = Pick<typeof transferRemarks.$inferInsert, 'transferId' | 'memberId'> & { check: Check | undefined };

/**
 * Keeps what was said with an answer. Said anew it takes the place of what was said to the same question, or goes; a form
 * that is sent twice says it once.
 */
export function remark(tx: Transaction, { check, ...about }: About, words: string | undefined, now: Date): void {
  if (check) tx.delete(transferRemarks).where(eq(transferRemarks.checkId, check.id)).run();
  if (words === undefined) return;
  const { transferId, memberId = null } = about;
  const { recordedAt } = transferRemarks;
  const lately = gt(recordedAt, new Date(now.getTime() - TWICE));
  const same = and(eq(transferRemarks.transferId, transferId), eq(transferRemarks.words, words), lately);
  if (tx.select({ id: transferRemarks.id }).from(transferRemarks).where(same).get()) return;
  const row = { transferId, checkId: check?.id ?? null, memberId, on: dayAtHome(now), words, recordedAt: now };
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
