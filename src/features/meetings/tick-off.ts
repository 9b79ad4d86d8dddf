import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { attendance, meetings } from '../../../db/schema/meetings.ts';
import { countField } from '../../lib/count-field.ts';
import { AppError } from '../../lib/errors.ts';
import { memberById } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { MAX_GUESTS, type Answer } from './answer.ts';
import { MOST_ATTENDEES } from './attendees.ts';
import { isNewest, pressedAt } from './door-press.ts';
import { meetingToRun } from './host.ts';
import { requireDay, requireState, type Meeting } from './meeting.ts';
import { fillSeats } from './seats.ts';

/** A tick at the door, with the guests who came along, or the number of those whom nobody had announced. */
export const doorForm = z.object({
  memberId: idField.optional(),
  came: z.enum(['yes', 'no']).optional(),
  /** How many came with them; absent: as many as they had announced. */
  guests: countField(MAX_GUESTS).optional(),
  guestsCounted: countField(MOST_ATTENDEES).optional(),
  /** Milliseconds since it was pressed, where a phone kept it: clocks of phones are wrong, but their differences are not. */
  ago: z.coerce.number().catch(0),
});

/**
 * Notes who came, on the day and after it, as often as it is mended; what was pressed before something that is known
 * already changes nothing. Throws ProblemError before its day, conflict when all is closed.
 */
export function tickOff(
  db: Database | Transaction,
  member: Member,
  meetingId: number,
  { ago, ...input }: z.output<typeof doorForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const meeting = meetingToRun(tx, member, meetingId);
    requireState(meeting, 'invited', 'held');
    requireDay(meeting, now);
    const at = pressedAt(ago, now);
    if (input.guestsCounted !== undefined) count(tx, meeting, input.guestsCounted, at);
    if (input.memberId === undefined) return;
    const key = { meetingId, memberId: input.memberId };
    if (input.came === 'no') untick(tx, key, at);
    else tick(tx, key, input.guests, at, now);
    // Whoever answered by a tick gives their seat back with it.
    fillSeats(tx, meeting, now);
  });
}

function count(tx: Transaction, { id, countedAt }: Meeting, guestsCounted: number, at: Date): void {
  if (countedAt !== null && countedAt > at) return;
  tx.update(meetings).set({ guestsCounted, countedAt: at }).where(eq(meetings.id, id)).run();
}

type Key = Pick<Answer, 'meetingId' | 'memberId'>;

/**
 * Also for an active member who had not answered: they stand at the door. The first tick counts. From now on the guests
 * are those who came, no longer those who were announced.
 */
function tick(tx: Transaction, key: Key, guests: number | undefined, at: Date, now: Date): void {
  const before = tx.select().from(attendance).where(rowOf(key)).get();
  const member = memberById(tx, key.memberId, now);
  if (!before && !(member && isActive(member))) throw new AppError('not_found');
  if (!isNewest(tx, key, at)) return;
  tx.insert(attendance)
    .values({ ...key, answer: 'yes', answeredAt: at, cameAt: at, guests })
    .onConflictDoUpdate({
      target: [attendance.meetingId, attendance.memberId],
      set: { cameAt: sql`coalesce(${attendance.cameAt}, ${at.getTime()})`, guests },
    })
    .run();
}

/** Takes a tick back; of somebody who answered by it nothing stays, so that the second time there is nothing to do. */
function untick(tx: Transaction, key: Key, at: Date): void {
  const before = tx.select().from(attendance).where(rowOf(key)).get();
  if (!before || !isNewest(tx, key, at)) return;
  const { changes } = tx
    .delete(attendance)
    .where(and(rowOf(key), eq(attendance.answeredAt, attendance.cameAt)))
    .run();
  if (changes === 0) tx.update(attendance).set({ cameAt: null }).where(rowOf(key)).run();
}

function rowOf({ meetingId, memberId }: Key) {
  return and(eq(attendance.meetingId, meetingId), eq(attendance.memberId, memberId));
}
