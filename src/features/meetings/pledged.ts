import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { AppError } from '../../lib/errors.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import { openTransfer, runningTransfer, type Taking } from '../transfers/take-home.ts';
import type { Meeting } from './meeting.ts';

type Pledge = typeof pledges.$inferSelect;

/**
 * What was pledged at a meeting becomes transfers: as soon as its minutes are shown, for before that nobody but those
 * who write them has read it. Where a network took the case home by itself meanwhile, the pledge points to that.
 */
export function openPledged(tx: Transaction, { id, lang }: Pick<Meeting, 'id' | 'lang'>, now: Date): void {
  const waiting = and(isNotNull(pledges.project), isNull(pledges.transferId), isNull(pledges.settledAt));
  const rows = tx
    .select()
    .from(pledges)
    .where(and(eq(pledges.meetingId, id), waiting))
    .all();
  for (const row of rows) {
    const transferId = transferOf(tx, row, lang, now);
    if (transferId !== undefined) tx.update(pledges).set({ transferId }).where(eq(pledges.id, row.id)).run();
  }
}

/**
 * None where case or network are gone by now, or the case is its own: the pledge stays as it was said. Whether it comes
 * from there was asked as it was pledged.
 */
function transferOf(tx: Transaction, row: Pledge, lang: Taking['lang'], now: Date): number | undefined {
  const { project, networkId, words, pledgedBy, pledgedAt } = row;
  if (project === null) return undefined;
  const taking = {
    project,
    networkId,
    words: words ?? undefined,
    lang,
    on: dayAtHome(pledgedAt),
    sure: 'yes',
  } as const;
  try {
    return (runningTransfer(tx, taking) ?? openTransfer(tx, { id: pledgedBy }, taking, now)).id;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
