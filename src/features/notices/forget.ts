import { and, eq, lt, lte } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { events } from '../../../db/schema/events.ts';
import { letterRounds, noticePreferences, notices } from '../../../db/schema/notices.ts';
import { DAY } from '../../lib/durations.ts';
import { NOTICE_DAYS } from './retention.ts';
import { progressOf } from './spread.ts';

/** Removes events that were kept for long enough, and with them the notices of them. Answers with their number. */
export function forgetOldNews(db: Database, now: Date): number {
  const old = lt(events.at, new Date(now.getTime() - NOTICE_DAYS * DAY));
  return db.transaction((tx) => {
    const heard = lte(events.id, progressOf(tx));
    return tx.delete(events).where(and(old, heard)).run().changes;
  });
}

/** Removes what an erased member heard of and chose. What they did stays an event, by a number without a name. */
export function forgetNewsFor(tx: Transaction, { id }: { id: number }): undefined {
  tx.delete(notices).where(eq(notices.memberId, id)).run();
  tx.delete(noticePreferences).where(eq(noticePreferences.memberId, id)).run();
  tx.delete(letterRounds).where(eq(letterRounds.memberId, id)).run();
}
