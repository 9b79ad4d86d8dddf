import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { attendance, meetings } from '../../../db/schema/meetings.ts';
import { members } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { areActive, memberById, type MemberRow } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { shownPlace } from '../members/shown.ts';
import type { Answer } from './answer.ts';
import { canRun, meetingToRun } from './host.ts';
import { requireDay, requireState, type Meeting } from './meeting.ts';
import { fillSeats } from './seats.ts';

/** Who said that they come, or may, as somebody sees them; `name` null: the account is gone. */
export type Attendee = Pick<Answer, 'memberId' | 'answer' | 'guests' | 'waitingSince' | 'cameAt'> & {
  name: string | null;
  organisation: string | null;
  /** False for somebody who is suspended: no more than a name. */
  hasPage: boolean;
};

/** The same for those who run the meeting: what they bring and need. */
export type DoorGuest = Attendee & Pick<Answer, 'guestNames' | 'needs' | 'needsNote'>;

/** What everyone may know: how many. Guests are counted, those who wait are not. */
export type Turnout = { yes: number; perhaps: number; waiting: number; came: number };

/** More than any hall holds. */
const MOST_ATTENDEES = 2_000;

export function turnoutOf(db: Database | Transaction, { id, guestsCounted }: Meeting): Turnout {
  const party = sql`1 + ${attendance.guests}`;
  const sum = (condition: ReturnType<typeof sql>) => sql<number>`coalesce(sum(iif(${condition}, ${party}, 0)), 0)`;
  const found = db
    .select({
      yes: sum(sql`${attendance.answer} = 'yes' AND ${attendance.waitingSince} IS NULL`),
      perhaps: sum(sql`${attendance.answer} = 'perhaps'`),
      waiting: sum(sql`${attendance.waitingSince} IS NOT NULL`),
      came: sql<number>`count(${attendance.cameAt})`,
    })
    .from(attendance)
    .where(eq(attendance.meetingId, id))
    .get();
  const { yes = 0, perhaps = 0, waiting = 0, came = 0 } = found ?? {};
  return { yes, perhaps, waiting, came: came + guestsCounted };
}

/** Those who come or may, those who wait last and in their order: members see each other. */
export function attendeesOf(db: Database | Transaction, viewer: Member, { id }: Meeting, now: Date): Attendee[] {
  return guests(db, viewer, id, now).map(({ guestNames: _, needs: __, needsNote: ___, ...attendee }) => attendee);
}

/** The list at the door. Throws not_found for those who do not run the meeting. */
export function doorList(db: Database | Transaction, member: Member, meeting: Meeting, now: Date): DoorGuest[] {
  if (!canRun(db, member, meeting)) throw new AppError('not_found');
  return guests(db, member, meeting.id, now);
}

/** A tick at the door, or one guest more or less who has no account. */
export const doorForm = z.object({
  memberId: idField.optional(),
  came: z.enum(['yes', 'no']).optional(),
  guestsCounted: z.coerce.number().int().min(0).max(MOST_ATTENDEES).optional(),
});

/** Notes who came, on the day and after it, as often as it is mended. Throws ProblemError before its day, conflict when all is closed. */
export function tickOff(
  db: Database | Transaction,
  member: Member,
  meetingId: number,
  input: z.output<typeof doorForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const meeting = meetingToRun(tx, member, meetingId);
    requireState(meeting, 'invited', 'held');
    requireDay(meeting, now);
    if (input.guestsCounted !== undefined) {
      tx.update(meetings).set({ guestsCounted: input.guestsCounted }).where(eq(meetings.id, meetingId)).run();
    }
    if (input.memberId === undefined) return;
    const key = { meetingId, memberId: input.memberId };
    if (input.came === 'no') untick(tx, key);
    else tick(tx, key, now);
    // Whoever answered by a tick gives their seat back with it.
    fillSeats(tx, meeting, now);
  });
}

type Key = Pick<Answer, 'meetingId' | 'memberId'>;

/** Also for an active member who had not answered: they stand at the door. The first tick counts. */
function tick(tx: Transaction, key: Key, now: Date): void {
  const before = tx.select().from(attendance).where(rowOf(key)).get();
  const member = memberById(tx, key.memberId, now);
  if (!before && !(member && isActive(member))) throw new AppError('not_found');
  tx.insert(attendance)
    .values({ ...key, answer: 'yes', answeredAt: now, cameAt: now })
    .onConflictDoUpdate({
      target: [attendance.meetingId, attendance.memberId],
      set: { cameAt: sql`coalesce(${attendance.cameAt}, ${now.getTime()})` },
    })
    .run();
}

/** Takes a tick back; of somebody who answered by it nothing stays. */
function untick(tx: Transaction, key: Key): void {
  const { changes } = tx
    .delete(attendance)
    .where(and(rowOf(key), eq(attendance.answeredAt, attendance.cameAt)))
    .run();
  if (changes > 0) return;
  const ticked = tx.update(attendance).set({ cameAt: null }).where(rowOf(key)).run();
  if (ticked.changes === 0) throw new AppError('not_found');
}

function rowOf({ meetingId, memberId }: Key) {
  return and(eq(attendance.meetingId, meetingId), eq(attendance.memberId, memberId));
}

/** True for somebody who was ticked off at the door. */
export function wasThere(db: Database | Transaction, { id }: Member, meetingId: number): boolean {
  const own = and(eq(attendance.meetingId, meetingId), eq(attendance.memberId, id), isNotNull(attendance.cameAt));
  return db.select().from(attendance).where(own).get() !== undefined;
}

function guests(db: Database | Transaction, viewer: Member, meetingId: number, now: Date): DoorGuest[] {
  const { memberId, answer, guests, waitingSince, cameAt, guestNames, needs, needsNote } = attendance;
  // Some come who had said no.
  const coming = and(eq(attendance.meetingId, meetingId), or(inArray(answer, ['yes', 'perhaps']), isNotNull(cameAt)));
  const said = { memberId, answer, guests, waitingSince, cameAt, guestNames, needs, needsNote };
  return db
    .select({ said, row: members, isActive: sql<0 | 1>`${areActive(db, now)}` })
    .from(attendance)
    .innerJoin(members, eq(members.id, memberId))
    .where(coming)
    .orderBy(asc(waitingSince), asc(memberId))
    .limit(MOST_ATTENDEES)
    .all()
    .map(({ said, row, isActive }) => ({ ...said, ...shownGuest(viewer, row, isActive === 1) }));
}

function shownGuest(viewer: Member, row: MemberRow, hasPage: boolean) {
  const { organisation } = hasPage ? shownPlace(viewer, row) : {};
  return { name: row.name, organisation: organisation ?? null, hasPage };
}
