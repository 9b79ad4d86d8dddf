import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { attendance } from '../../../db/schema/meetings.ts';
import { countUpTo } from '../../lib/count-field.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalLine } from '../../lib/text.ts';
import { isActive, type Member } from '../members/member.ts';
import { isAsking, meetingAt, type Meeting } from './meeting.ts';
import { fillSeats, isSeated, waitFrom, waitingFor } from './seats.ts';

export const ANSWERS = ['yes', 'perhaps', 'no'] as const;

/** What somebody may need to come; all the rest stands in words. */
export const NEEDS = ['step_free', 'hearing_loop', 'childcare', 'interpreting', 'plain_words'] as const;

/** Whoever brings more should ask the host. */
export const MAX_GUESTS = 10;
export const MAX_GUEST_NAMES = 300;
export const MAX_NEEDS_NOTE = 300;

export const answerForm = z.object({
  answer: z.enum(ANSWERS),
  guests: countUpTo(MAX_GUESTS).default(0),
  guestNames: optionalLine(MAX_GUEST_NAMES),
  needs: z.array(z.enum(NEEDS)).max(NEEDS.length).default([]),
  needsNote: optionalLine(MAX_NEEDS_NOTE),
  /** They were asked, and give their seat to those who wait. */
  sure: z.literal('yes').optional(),
});
export type AnswerInput = z.output<typeof answerForm>;
export type Answer = typeof attendance.$inferSelect;

/**
 * Says whether a member comes; the answer can change until the meeting ends. Where there are no seats left they wait.
 * Throws conflict where nobody is asked: not yet, no longer, or the meeting fell through, and the problem "gives_seat"
 * or "gives_place" for somebody who would lose a seat, or their place among those who wait, without being sure. Throws what `waitFrom` throws.
 */
export function answerMeeting(
  db: Database | Transaction,
  member: Member,
  meetingId: number,
  input: AnswerInput,
  now: Date,
): Answer {
  return db.transaction((tx) => {
    if (!isActive(member)) throw new AppError('forbidden');
    const meeting = meetingAt(tx, meetingId);
    if (!isAsking(meeting, now)) throw new AppError('conflict', 'nobody is asked');
    const before = answerOf(tx, member, meetingId);
    if (input.sure === undefined) requireSure(tx, before, input);
    const values = valuesOf(input);
    const waitingSince = input.answer === 'yes' ? waitFrom(tx, meeting, before, values.guests, now) : null;
    const set = { ...values, waitingSince, answeredAt: now };
    const key = { meetingId, memberId: member.id };
    const answer = tx
      .insert(attendance)
      .values({ ...key, ...set })
      .onConflictDoUpdate({ target: [attendance.meetingId, attendance.memberId], set })
      .returning()
      .get();
    fillSeats(tx, meeting, now);
    return answer;
  });
}

/** The most guests that somebody can bring: with them they would fill the room. */
export function mostGuests({ capacity }: Pick<Meeting, 'capacity'>): number {
  return Math.min(MAX_GUESTS, (capacity ?? Infinity) - 1);
}

/** What a member has answered. */
export function answerOf(db: Database | Transaction, { id }: Member, meetingId: number): Answer | undefined {
  const own = and(eq(attendance.meetingId, meetingId), eq(attendance.memberId, id));
  return db.select().from(attendance).where(own).get();
}

/** What somebody loses who does not say yes any more: a seat that others wait for, or their place among those who wait. */
export function lossBy(
  db: Database | Transaction,
  before: Answer | undefined,
  answer: Answer['answer'],
): 'seat' | 'place' | undefined {
  if (before === undefined || answer === 'yes') return undefined;
  if (before.waitingSince) return 'place';
  return isSeated(before) && waitingFor(db, before.meetingId).length > 0 ? 'seat' : undefined;
}

function requireSure(tx: Transaction, before: Answer | undefined, { answer }: AnswerInput): void {
  const loss = lossBy(tx, before, answer);
  if (loss) throw new ProblemError('answer', loss === 'seat' ? 'gives_seat' : 'gives_place');
}

/** Who does not come brings nobody and needs nothing. */
function valuesOf({ answer, guests, guestNames, needs, needsNote }: AnswerInput) {
  if (answer === 'no') return { answer, guests: 0, guestNames: null, needs: null, needsNote: null };
  const names = guests > 0 ? (guestNames ?? null) : null;
  return { answer, guests, guestNames: names, needs: needs.length > 0 ? needs : null, needsNote: needsNote ?? null };
}
