import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { doorPresses } from '../../../db/schema/meetings.ts';
import { DAY } from '../../lib/durations.ts';

/** Older than any press that a phone still keeps. */
const MOST_AGO = 400 * DAY;

/** When something was pressed that is so many milliseconds old; a moment that is still to come counts as now. */
export function pressedAt(ago: number, now: Date): Date {
  return new Date(now.getTime() - Math.min(Math.max(ago, 0), MOST_AGO));
}

type Press = Pick<typeof doorPresses.$inferSelect, 'meetingId' | 'memberId'>;

/** Notes a press about a member, unless a later one is known: several people tick, and halls have thick walls. */
export function isNewest(tx: Transaction, key: Press, at: Date): boolean {
  const own = and(eq(doorPresses.meetingId, key.meetingId), eq(doorPresses.memberId, key.memberId));
  const last = tx.select().from(doorPresses).where(own).get();
  if (last && last.at > at) return false;
  const target = [doorPresses.meetingId, doorPresses.memberId];
  tx.insert(doorPresses)
    .values({ ...key, at })
    .onConflictDoUpdate({ target, set: { at } })
    .run();
  return true;
}
