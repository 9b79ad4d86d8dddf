import { and, asc, lte, ne } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { transferChecks, transfers } from '../../../db/schema/transfers.ts';
import { DAY } from '../../lib/durations.ts';
import { dayAfter, dayAtHome } from '../../lib/home-clock.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { endWork, workFor, type SetAside } from '../../lib/set-aside.ts';
import { post } from '../mail/outbox.ts';
import { networkById } from '../networks/find.ts';
import { activeOrganisers } from '../networks/organiser.ts';
import { checkLetter } from './mails.ts';
import { monthsAfter } from './months.ts';
import { askNext } from './next-check.ts';
import { originAt } from './shown.ts';
import type { Transfer } from './transfer.ts';

/** Days for which the link of a question works: two meetings long, for some read their mail seldom. */
export const CHECK_DAYS = 180;

/** Months after which it is asked again where nobody answered. */
const SILENT_MONTHS = 3;

/** Transfers that are asked about in one transaction. */
const PORTION = 20;

export function hasDueCheck(db: Database, now: Date): boolean {
  return db.select({ id: transfers.id }).from(transfers).where(due(now)).limit(1).get() !== undefined;
}

/**
 * Asks those who run the networks whether it still runs, each once for each day that was set; a portion in a call, for
 * visitors wait meanwhile. One that is set aside rests until tomorrow. Answers with the number of transfers: none, when
 * all are asked about.
 */
export function askChecks(db: Database, now: Date, setAside: SetAside = endWork): number {
  return db.transaction((tx) => {
    const rows = tx.select().from(transfers).where(due(now)).orderBy(asc(transfers.nextCheck)).limit(PORTION).all();
    for (const row of rows) {
      const isAsked = workFor({ transfer: row.id }, setAside, () => tx.transaction((part) => ask(part, row, now)));
      if (isAsked === undefined) askNext(tx, row, dayAfter(dayAtHome(now), 1));
    }
    return rows.length;
  });
}

function ask(tx: Transaction, transfer: Transfer, now: Date): true {
  const dueOn = transfer.nextCheck ?? dayAtHome(now);
  const { title } = originAt(tx, transfer.project, 'de');
  const { name: network, endedAt } = networkById(tx, transfer.networkId);
  if (endedAt) {
    askNext(tx, transfer, null);
    return true;
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
    if (asked.changes > 0) post(tx, checkLetter(reader, { title, network, token }), now);
  }
  askNext(tx, transfer, monthsAfter(dayAtHome(now), SILENT_MONTHS));
  return true;
}

function due(now: Date) {
  return and(lte(transfers.nextCheck, dayAtHome(now)), ne(transfers.state, 'stopped'));
}
