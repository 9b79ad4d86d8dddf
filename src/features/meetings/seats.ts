import { and, asc, eq, isNull, isNotNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { attendance } from '../../../db/schema/meetings.ts';
import { ProblemError } from '../../lib/problems.ts';
import { post } from '../mail/outbox.ts';
import { memberById } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { noteLetter } from './letter-note.ts';
import { seatLetter } from './letter-texts.ts';
import { isAhead, isAsking, type Meeting } from './meeting.ts';

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

/** True where whoever says yes now, and brings nobody, has to wait. */
export function isFull(db: Database | Transaction, { id, capacity }: Meeting): boolean {
  return capacity !== null && takenSeats(db, id) >= capacity;
}

/**
 * How many seats are taken, where they are more than there are: the room has become smaller since. Nobody loses theirs.
 * Undefined where all fit.
 */
export function overbooked(
  db: Database | Transaction,
  meeting: Meeting,
): { taken: number; capacity: number } | undefined {
  const { id, capacity } = meeting;
  const taken = takenSeats(db, id);
  return capacity !== null && isAhead(meeting) && taken > capacity ? { taken, capacity } : undefined;
}

/**
 * Since when somebody with so many guests waits; null: there is a seat. Seats that are free are too few for all who
 * wait, so whoever fits takes nobody's. Throws ProblemError for a party that would not fit if nobody else came, and for
 * somebody who has a seat and asks for more than are free: waiting would cost them their own.
 */
export function waitFrom(tx: Transaction, meeting: Meeting, before: Answer | undefined, guests: number, now: Date) {
  const { capacity } = meeting;
  if (capacity === null) return null;
  const hasSeat = before !== undefined && isSeated(before);
  const own = hasSeat ? 1 + before.guests : 0;
  const party = 1 + guests;
  if (own >= party) return null;
  if (party > capacity) throw new ProblemError('guests', 'too_many_guests', capacity);
  const fits = party <= capacity - takenSeats(tx, meeting.id) + own;
  // A guest more is no reason to pass those who wait for the first seat of theirs.
  const isFree = !hasSeat || !waitingFor(tx, meeting.id).some((waiting) => fitsRoom(waiting, capacity));
  if (fits && isFree) return null;
  if (hasSeat) throw new ProblemError('guests', 'no_seat');
  return before?.answer === 'yes' && before.waitingSince ? before.waitingSince : now;
}

/** True for somebody who said yes and does not wait. */
export function isSeated({ answer, waitingSince }: Pick<Answer, 'answer' | 'waitingSince'>): boolean {
  return answer === 'yes' && waitingSince === null;
}

/**
 * Gives free seats to those who wait, in their order, and tells them. A party that does not fit is passed by a smaller
 * one; whoever is suspended keeps their place on the list, and others pass them.
 */
export function fillSeats(tx: Transaction, meeting: Meeting, now: Date): void {
  if (!isAsking(meeting, now)) return;
  let free = (meeting.capacity ?? Infinity) - takenSeats(tx, meeting.id);
  for (const waiting of waitingFor(tx, meeting.id)) {
    const party = 1 + waiting.guests;
    const member = memberById(tx, waiting.memberId, now);
    if (party > free || !member || !isActive(member)) continue;
    free -= party;
    seat(tx, meeting, member, now);
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

/** False for a party that would not fit if nobody else came: it waits since the room has become smaller. */
export function fitsRoom({ guests }: Pick<Answer, 'guests'>, capacity: number): boolean {
  return 1 + guests <= capacity;
}

/** The place of somebody on the waiting list, from one; undefined: they do not wait. */
export function waitingPlace(db: Database | Transaction, answer: Answer): number | undefined {
  if (answer.waitingSince === null) return undefined;
  return waitingFor(db, answer.meetingId).findIndex(({ memberId }) => memberId === answer.memberId) + 1;
}

function seat(tx: Transaction, meeting: Meeting, member: Member, now: Date): void {
  const own = and(eq(attendance.meetingId, meeting.id), eq(attendance.memberId, member.id));
  tx.update(attendance).set({ waitingSince: null }).where(own).run();
  noteLetter(tx, meeting, member.id, 'seat', now);
  post(tx, seatLetter(member, meeting), now);
}
