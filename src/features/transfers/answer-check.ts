import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { transferChecks, transfers } from '../../../db/schema/transfers.ts';
import { AppError } from '../../lib/errors.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import { hashToken } from '../../lib/ids.ts';
import { networkById } from '../networks/find.ts';
import { activeOrganisers } from '../networks/organiser.ts';
import { wordsField } from './fields.ts';
import { monthsAfter } from './months.ts';
import { askNext } from './next-check.ts';
import { remark, remarkOf } from './remark.ts';
import { originAt } from './shown.ts';
import { stepTo } from './take-step.ts';
import type { Transfer } from './transfer.ts';

/** Months after which it is asked again where the answer was that it runs. */
const AGAIN_MONTHS = { running: 12, more: 6 } as const;

export const ANSWERS = ['running', 'ended', 'more'] as const;

/** One of three buttons, and a few words if one likes. */
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
 * The question of a mailed link. Throws not_found for a link that is unknown or too old, and where the one who was asked
 * does not run the network any more or is suspended, or it has ended.
 */
export function checkOf(db: Database, token: string, now: Date): Check {
  return db.transaction((tx) => found(tx, token, now).check);
}

/**
 * Answers a question, whoever has its link: nobody has to sign in. The newest answer counts, and its words; what has
 * ended meanwhile stays ended. Throws as `checkOf`.
 */
export function answerCheck(
  db: Database,
  token: string,
  { answer, words }: z.output<typeof answerForm>,
  now: Date,
): Check {
  return db.transaction((tx) => {
    const { row, check } = found(tx, token, now);
    const { transfer } = check;
    if (transfer.state === 'stopped') throw new AppError('conflict');
    tx.update(transferChecks).set({ answer, answeredAt: now }).where(eq(transferChecks.id, row.id)).run();
    remark(tx, row, answer === 'ended' ? undefined : words, now);
    if (answer === 'ended') {
      stepTo(tx, transfer, { state: 'stopped', on: dayAtHome(now), words, by: null }, now);
    } else {
      askNext(tx, transfer, monthsAfter(dayAtHome(now), AGAIN_MONTHS[answer]));
    }
    return { ...check, answer, words };
  });
}

type Row = typeof transferChecks.$inferSelect;

function found(tx: Transaction, token: string, now: Date): { row: Row; check: Check } {
  const row = tx
    .select({ check: transferChecks, transfer: transfers })
    .from(transferChecks)
    .innerJoin(transfers, eq(transfers.id, transferChecks.transferId))
    .where(and(eq(transferChecks.tokenHash, hashToken(token)), gt(transferChecks.expiresAt, now)))
    .get();
  if (!row) throw new AppError('not_found');
  const { transfer, check } = row;
  const { name: network, endedAt } = networkById(tx, transfer.networkId);
  if (endedAt || !activeOrganisers(tx, transfer.networkId, now).some(({ id }) => id === check.memberId)) {
    throw new AppError('not_found');
  }
  const { title } = originAt(tx, transfer.project, 'de');
  const { answer } = check;
  return { row: check, check: { transfer, network, title, answer, words: remarkOf(tx, check) } };
}
