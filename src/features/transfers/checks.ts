import { and, asc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { networkOrganisers } from '../../../db/schema/networks.ts';
import { transferChecks, transfers } from '../../../db/schema/transfers.ts';
import { DAY } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { post } from '../mail/outbox.ts';
import { activeOrganisers } from '../networks/organiser.ts';
import { networkById } from '../networks/find.ts';
import type { Project } from '../catalogue/project.ts';
import { projects } from '../../../db/schema/catalogue.ts';
import { monthsAfter } from './months.ts';
import { wordsField } from './fields.ts';
import { checkLetter } from './mails.ts';
import { stepTo } from './take-step.ts';
import type { Transfer } from './transfer.ts';

/** Days for which the link of a question works: two meetings long, for some read their mail seldom. */
export const CHECK_DAYS = 180;

/** Months after which it is asked again where nobody answered, and where the answer was that it runs. */
const AGAIN_MONTHS = { silent: 3, running: 12, more: 6 } as const;

/** Transfers that are asked about in one transaction. */
const PORTION = 20;

/** More questions than anybody answers in one go. */
const MOST_OPEN = 50;

export const ANSWERS = ['running', 'ended', 'more'] as const;

/** One of three buttons, and a few words if one likes. */
export const answerForm = z.object({ answer: z.enum(ANSWERS), words: wordsField });

/** A question as its page shows it. */
export type Check = { transfer: Transfer; network: string; title: string; answer: (typeof ANSWERS)[number] | null };

export function hasDueCheck(db: Database, now: Date): boolean {
  return db.select({ id: transfers.id }).from(transfers).where(due(now)).limit(1).get() !== undefined;
}

/**
 * Asks those who run the networks whether it still runs, each once for each day that was set; a portion in a call, for
 * visitors wait meanwhile. Answers with the number of transfers: none, when all are asked about.
 */
export function askChecks(db: Database, now: Date): number {
  return db.transaction((tx) => {
    const rows = tx.select().from(transfers).where(due(now)).orderBy(asc(transfers.nextCheck)).limit(PORTION).all();
    rows.forEach((row) => ask(tx, row, now));
    return rows.length;
  });
}

/**
 * The question of a mailed link. Throws not_found for a link that is unknown or too old, and where the one who was asked
 * does not run the network any more or is suspended, or it has ended.
 */
export function checkOf(db: Database, token: string, now: Date): Check {
  return db.transaction((tx) => found(tx, token, now).check);
}

/**
 * Answers a question, whoever has its link: nobody has to sign in. The newest answer counts; what has ended meanwhile
 * stays ended. Throws as `checkOf`.
 */
export function answerCheck(
  db: Database,
  token: string,
  { answer, words }: z.output<typeof answerForm>,
  now: Date,
): Check {
  return db.transaction((tx) => {
    const { id, check } = found(tx, token, now);
    const { transfer } = check;
    if (transfer.state === 'stopped') throw new AppError('conflict');
    tx.update(transferChecks).set({ answer, answeredAt: now }).where(eq(transferChecks.id, id)).run();
    if (answer === 'ended') {
      stepTo(tx, transfer, { state: 'stopped', on: dayAtHome(now), words, by: null }, now);
    } else {
      askAgain(tx, transfer, monthsAfter(dayAtHome(now), AGAIN_MONTHS[answer]));
    }
    return { ...check, answer };
  });
}

/** Removes questions whose links no longer work. Answers with their number. */
export function forgetChecks(db: Database, now: Date): number {
  return db.delete(transferChecks).where(lte(transferChecks.expiresAt, now)).run().changes;
}

/** Of a network that ends nobody is asked any more. */
export function dropChecks(tx: Transaction, networkId: number): void {
  const own = eq(transfers.networkId, networkId);
  const ids = tx.select({ id: transfers.id }).from(transfers).where(own);
  tx.delete(transferChecks).where(inArray(transferChecks.transferId, ids)).run();
  tx.update(transfers).set({ nextCheck: null }).where(own).run();
}

/** What a member was asked about a network that they run, and has not answered, oldest first. */
export function openChecks(db: Database, { id }: { id: number }, now: Date): { transferId: number; dueOn: string }[] {
  return db
    .select({ transferId: transferChecks.transferId, dueOn: transferChecks.dueOn })
    .from(transferChecks)
    .innerJoin(transfers, eq(transfers.id, transferChecks.transferId))
    .innerJoin(
      networkOrganisers,
      and(eq(networkOrganisers.networkId, transfers.networkId), eq(networkOrganisers.memberId, id)),
    )
    .where(
      and(
        eq(transferChecks.memberId, id),
        isNull(transferChecks.answeredAt),
        gt(transferChecks.expiresAt, now),
        sql`${transfers.state} <> 'stopped'`,
      ),
    )
    .limit(MOST_OPEN)
    .all();
}

function ask(tx: Transaction, transfer: Transfer, now: Date): void {
  const dueOn = transfer.nextCheck ?? dayAtHome(now);
  const { name: network, endedAt } = networkById(tx, transfer.networkId);
  if (endedAt) {
    askAgain(tx, transfer, null);
    return;
  }
  for (const reader of activeOrganisers(tx, transfer.networkId, now)) {
    const token = newToken();
    const row = { transferId: transfer.id, dueOn, memberId: reader.id, tokenHash: hashToken(token) };
    const expiresAt = new Date(now.getTime() + CHECK_DAYS * DAY);
    const asked = tx
      .insert(transferChecks)
      .values({ ...row, askedAt: now, expiresAt })
      .onConflictDoNothing()
      .run();
    if (asked.changes > 0) post(tx, checkLetter(reader, { title: titleOf(tx, transfer), network, token }), now);
  }
  askAgain(tx, transfer, monthsAfter(dayAtHome(now), AGAIN_MONTHS.silent));
}

/** No change that a form in somebody's hands would have to be told of. */
function askAgain(tx: Transaction, { id }: Transfer, nextCheck: string | null): void {
  tx.update(transfers).set({ nextCheck }).where(eq(transfers.id, id)).run();
}

function found(tx: Transaction, token: string, now: Date): { id: number; check: Check } {
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
  return { id: check.id, check: { transfer, network, title: titleOf(tx, transfer), answer: check.answer } };
}

function titleOf(tx: Transaction, { project }: Transfer): string {
  const row = tx.select({ record: projects.record }).from(projects).where(eq(projects.slug, project)).get();
  return (row?.record as Project | undefined)?.title ?? project;
}

function due(now: Date) {
  return lte(transfers.nextCheck, dayAtHome(now));
}
