import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { transferChecks, transfers } from '../../../db/schema/transfers.ts';
import { AppError } from '../../lib/errors.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import { hashToken } from '../../lib/ids.ts';
import type { Member } from '../members/member.ts';
import { networkById } from '../networks/find.ts';
import { activeOrganisers } from '../networks/organiser.ts';
import { wordsField } from './fields.ts';
import { monthsAfter } from './months.ts';
import { askNext } from './next-check.ts';
import { remark, remarkOf } from './remark.ts';
import { originAt } from './shown.ts';
import { stepTo } from './take-step.ts';
import { transferToChange, type Transfer } from './transfer.ts';

/** Months after which it is asked again where the answer was that it runs. */
const AGAIN_MONTHS = { running: 12, more: 6 } as const;

export const ANSWERS = ['running', 'ended', 'more'] as const;

/** One of three buttons, and a few words: why, where it has ended, and otherwise if one likes. */
export const answerForm = z.object({ answer: z.enum(ANSWERS), words: wordsField });

/** A question as its page shows it. `words`: what came with the answer that it goes on. */
export type Check = {
  transfer: Transfer;
  network: string;
  title: string;
  answer: (typeof ANSWERS)[number] | null;
  words: string | undefined;
};

/**
 * The question of a mailed link. Undefined for a link that is unknown or too old, and where the one who was asked does not
 * run the network any more or is suspended, or it has ended.
 */
export function findCheck(db: Database, token: string, now: Date): Check | undefined {
  return db.transaction((tx) => found(tx, token, now)?.check);
}

/**
 * Answers a question, whoever has its link: nobody has to sign in. The newest answer counts, and its words; what has
 * ended meanwhile stays ended. Throws not_found where `findCheck` finds nothing, conflict for what has ended, and a problem for an end without a word
 * of why.
 */
export function answerCheck(
  db: Database,
  token: string,
  { answer, words }: z.output<typeof answerForm>,
  now: Date,
): Check {
  return db.transaction((tx) => {
    const question = found(tx, token, now);
    if (!question) throw new AppError('not_found');
    const { row, check } = question;
    take(tx, check.transfer, row, { answer, words, by: null }, now);
    return { ...check, answer, words };
  });
}

/**
 * The same for those who run the network and are signed in, also where nobody has asked. What they were asked is
 * answered by it. Throws as `transferToChange`, conflict for what has ended, and a problem for an end without a word of
 * why.
 */
export function answerSignedIn(
  db: Database,
  member: Member,
  transferId: number,
  { answer, words }: z.output<typeof answerForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const transfer = transferToChange(tx, member, transferId);
    take(tx, transfer, openCheck(tx, member, transferId, now), { answer, words, by: member.id }, now);
  });
}

type Row = typeof transferChecks.$inferSelect;
type Given = { answer: (typeof ANSWERS)[number]; words: string | undefined; by: number | null };

function take(
  tx: Transaction,
  transfer: Transfer,
  check: Row | undefined,
  { answer, words, by }: Given,
  now: Date,
): void {
  if (transfer.state === 'stopped') throw new AppError('conflict');
  if (check) tx.update(transferChecks).set({ answer, answeredAt: now }).where(eq(transferChecks.id, check.id)).run();
  const about = { transferId: transfer.id, check, memberId: by ?? check?.memberId ?? null };
  remark(tx, about, answer === 'ended' ? undefined : words, now);
  if (answer === 'ended') stepTo(tx, transfer, { state: 'stopped', on: dayAtHome(now), words, by }, now);
  else askNext(tx, transfer, monthsAfter(dayAtHome(now), AGAIN_MONTHS[answer]));
}

/** The newest question that a member was asked about a transfer and has not answered. */
export function openCheck(db: Database | Transaction, { id }: Member, transferId: number, now: Date): Row | undefined {
  const { memberId, answeredAt, expiresAt, dueOn } = transferChecks;
  const own = and(eq(transferChecks.transferId, transferId), eq(memberId, id));
  const isOpen = and(isNull(answeredAt), gt(expiresAt, now));
  return db.select().from(transferChecks).where(and(own, isOpen)).orderBy(desc(dueOn)).limit(1).get();
}

function found(tx: Transaction, token: string, now: Date): { row: Row; check: Check } | undefined {
  const row = tx
    .select({ check: transferChecks, transfer: transfers })
    .from(transferChecks)
    .innerJoin(transfers, eq(transfers.id, transferChecks.transferId))
    .where(and(eq(transferChecks.tokenHash, hashToken(token)), gt(transferChecks.expiresAt, now)))
    .get();
  if (!row) return undefined;
  const { transfer, check } = row;
  const { name: network, endedAt } = networkById(tx, transfer.networkId);
  if (endedAt || !activeOrganisers(tx, transfer.networkId, now).some(({ id }) => id === check.memberId)) {
    return undefined;
  }
  const { title } = originAt(tx, transfer.project, 'de');
  const { answer } = check;
  return { row: check, check: { transfer, network, title, answer, words: remarkOf(tx, check) } };
}
