import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { attendance } from '../../../db/schema/meetings.ts';
import { members } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { areActive, type MemberRow } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import { shownPlace } from '../members/shown.ts';
import type { Answer } from './answer.ts';
import { canRun } from './host.ts';
import type { Meeting } from './meeting.ts';

/** Who said that they come, or may, as somebody sees them; `name` null: the account is gone. */
export type Attendee = Pick<Answer, 'memberId' | 'answer' | 'guests' | 'waitingSince' | 'cameAt'> & {
  name: string | null;
  organisation: string | null;
  /** False for somebody who is suspended: no more than a name. */
  hasPage: boolean;
};

/** The same for those who run the meeting: what they bring and need. */
export type DoorGuest = Attendee & Pick<Answer, 'guestNames' | 'needs' | 'needsNote'>;

/** What everyone may know: how many. Guests are counted, those who wait are not. `guests`: those among `came` without an account. */
export type Turnout = { yes: number; perhaps: number; waiting: number; came: number; guests: number };

/** More than any hall holds. */
export const MOST_ATTENDEES = 2_000;

export function turnoutOf(db: Database | Transaction, { id, guestsCounted }: Meeting): Turnout {
  const party = sql`1 + ${attendance.guests}`;
  const sum = (condition: ReturnType<typeof sql>) => sql<number>`coalesce(sum(iif(${condition}, ${party}, 0)), 0)`;
  const found = db
    .select({
      yes: sum(sql`${attendance.answer} = 'yes' AND ${attendance.waitingSince} IS NULL`),
      perhaps: sum(sql`${attendance.answer} = 'perhaps'`),
      waiting: sum(sql`${attendance.waitingSince} IS NOT NULL`),
      came: sum(sql`${attendance.cameAt} IS NOT NULL`),
      alone: sql<number>`count(${attendance.cameAt})`,
    })
    .from(attendance)
    .where(eq(attendance.meetingId, id))
    .get();
  const { yes = 0, perhaps = 0, waiting = 0, came = 0, alone = 0 } = found ?? {};
  return { yes, perhaps, waiting, came: came + guestsCounted, guests: came - alone + guestsCounted };
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
