import { and, asc, eq, isNull, isNotNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { attendance } from '../../../db/schema/meetings.ts';
import { ProblemError } from '../../lib/problems.ts';
import { post } from '../mail/outbox.ts';
import { memberById } from '../members/find.ts';
import { isActive } from '../members/member.ts';
import { noteLetter } from './letter-note.ts';
import { seatLetter } from './mails.ts';
import { isAsking, type Meeting } from './meeting.ts';

type Answer = typeof attendance.$inferSelect;

/** How many seats are taken by those who come, with their guests. */
export function takenSeats(db: Database | Transaction, meetingId: number): number {
  const seated = and(
    eq(attendance.meetingId, meetingId),
    eq(attendance.answer, 'yes'),
    isNull(attendance.waitingSince),
  );
  const found = db
    .select({ taken: sql<number>`coalesce(sum(1 + ${attendance.guests}), 0)` })
    .from(attendance)
    .where(seated)
    .get();
  return found?.taken ?? 0;
}

/** True where whoever says yes now has to wait. */
export function isFull(db: Database | Transaction, { id, capacity }: Meeting): boolean {
  return capacity !== null && (takenSeats(db, id) >= capacity || waitingFor(db, id).length > 0);
}

/**
 * Since when somebody with so many guests waits; null: there is a seat. While others wait nobody overtakes them.
 * Throws ProblemError for somebody who has a seat and asks for more than fit: waiting would cost them their own.
 */
export function waitFrom(tx: Transaction, meeting: Meeting, before: Answer | undefined, guests: number, now: Date) {
  if (meeting.capacity === null) return null;
  const isSeated = before?.answer === 'yes' && before.waitingSince === null;
  const own = isSeated ? 1 + before.guests : 0;
  if (own >= 1 + guests) return null;
  const free = meeting.capacity - takenSeats(tx, meeting.id) + own;
  const isFirst = waitingFor(tx, meeting.id).every(({ memberId }) => memberId === before?.memberId);
  if (isFirst && 1 + guests <= free) return null;
  if (isSeated) throw new ProblemError('guests', 'no_seat');
  return before?.answer === 'yes' && before.waitingSince ? before.waitingSince : now;
}

/** Gives free seats to those who wait, in their order, and tells them. A party that is too large holds up the others. */
export function fillSeats(tx: Transaction, meeting: Meeting, now: Date): void {
  if (!isAsking(meeting, now)) return;
  let free = (meeting.capacity ?? Infinity) - takenSeats(tx, meeting.id);
  for (const waiting of waitingFor(tx, meeting.id)) {
    free -= 1 + waiting.guests;
    if (free < 0) return;
    seat(tx, meeting, waiting, now);
  }
}

export function waitingFor(db: Database | Transaction, meetingId: number): Answer[] {
  return db
    .select()
    .from(attendance)
    .where(and(eq(attendance.meetingId, meetingId), isNotNull(attendance.waitingSince)))
    .orderBy(asc(attendance.waitingSince), asc(attendance.memberId))
    .all();
}

function seat(tx: Transaction, meeting: Meeting, { meetingId, memberId }: Answer, now: Date): void {
  const own = and(eq(attendance.meetingId, meetingId), eq(attendance.memberId, memberId));
  tx.update(attendance).set({ waitingSince: null }).where(own).run();
  const member = memberById(tx, memberId, now);
  if (!member || !isActive(member)) return;
  noteLetter(tx, meeting, memberId, 'seat', now);
  post(tx, seatLetter(member, meeting), now);
}
