import { and, asc, eq, exists, gt, gte, lt, ne, notExists, or, sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { attendance, meetingLetters, meetings } from '../../../db/schema/meetings.ts';
import { members } from '../../../db/schema/members.ts';
import { DAY } from '../../lib/durations.ts';
import { atHome, dayAfter, dayAtHome } from '../../lib/home-clock.ts';
import { endWork, workFor, type SetAside } from '../../lib/set-aside.ts';
import { hasLeft } from '../mail/leave.ts';
import { post } from '../mail/outbox.ts';
import { areActive, memberById } from '../members/find.ts';
import { isActive } from '../members/member.ts';
import { letterFor } from './letter-for.ts';
import { noteLetter, type LetterKind } from './letter-note.ts';
import { MEETING_LIST, type Site } from './mails.ts';
import { hasShownMinutes, meetingAt, type Meeting } from './meeting.ts';

/** Days before a meeting on which its agenda is sent, and after it its minutes: the letters lie there at breakfast. */
export const AGENDA_DAYS = 10;
export const MINUTES_DAYS = 3;
const LETTER_TIME = '07:00';

/** Minutes that nobody wrote up in these days need no letter any more. */
const LATEST_DAYS = 60;

const BATCH = 100;

type Due = 'invitation' | 'agenda' | 'minutes' | 'change' | 'cancellation';

/**
 * Writes every letter about meetings that is due and was not written before, each in a transaction of its own and with
 * a step of the walk: whoever walks may rest between two, or go away. Each reader is looked at once, also where nothing
 * was written; a letter that is set aside is tried again by the next walk. A server that slept writes what still makes
 * sense: no agenda of an evening that is over.
 */
export function* meetingLettersDue(
  db: Database,
  site: Site,
  now: Date,
  setAside: SetAside = endWork,
): Generator<boolean> {
  for (const meeting of meetingsOfInterest(db, now)) {
    for (const kind of dueKinds(meeting, now)) {
      for (const id of readersOf(db, meeting, kind, now)) {
        const row = { meeting: meeting.id, member: id };
        yield workFor(row, setAside, () => write(db, meeting.id, id, kind, site, now)) ?? false;
      }
    }
  }
}

/** The same in one go. Answers with the number of letters. */
export function writeMeetingLetters(db: Database, site: Site, now: Date): number {
  let written = 0;
  for (const isWritten of meetingLettersDue(db, site, now)) if (isWritten) written += 1;
  return written;
}

/** Which letters about a meeting may go out now. A change is told to those who know of the meeting as it was. */
export function dueKinds(meeting: Meeting, now: Date): Due[] {
  const { state, startsAt, endsAt } = meeting;
  if (startsAt > now) {
    if (state === 'cancelled') return ['cancellation'];
    if (state !== 'invited') return [];
    const isNear = morning(startsAt, -AGENDA_DAYS) <= now;
    return ['change', 'invitation', ...(isNear ? ['agenda' as const] : [])];
  }
  const isOver = (state === 'held' || state === 'closed') && hasShownMinutes(meeting);
  return isOver && morning(endsAt, MINUTES_DAYS) <= now ? ['minutes'] : [];
}

function morning(moment: Date, days: number): Date {
  return atHome(dayAfter(dayAtHome(moment), days), LETTER_TIME);
}

function meetingsOfInterest(db: Database, now: Date): Meeting[] {
  const since = new Date(now.getTime() - LATEST_DAYS * DAY);
  return db.select().from(meetings).where(gte(meetings.startsAt, since)).orderBy(asc(meetings.startsAt)).all();
}

/** One after the other, in portions. */
function* readersOf(db: Database, meeting: Meeting, kind: Due, now: Date): Generator<number> {
  let last: number | undefined = 0;
  while (last !== undefined) {
    const ids = readersAfter(db, meeting, kind, last, now);
    yield* ids;
    last = ids.at(-1);
  }
}

function readersAfter(db: Database, meeting: Meeting, kind: Due, after: number, now: Date): number[] {
  return db
    .select({ id: members.id })
    .from(members)
    .where(and(gt(members.id, after), areActive(db, now), isDueTo(db, meeting, kind)))
    .orderBy(asc(members.id))
    .limit(BATCH)
    .all()
    .map(({ id }) => id);
}

/** Who said no hears of nothing but changes. */
function isDueTo(
  db: Database | Transaction,
  { id: meetingId, sequence, changedAt }: Meeting,
  kind: Due,
): SQL | undefined {
  const told = (condition?: SQL) =>
    db
      .select({ one: sql`1` })
      .from(meetingLetters)
      .where(and(eq(meetingLetters.meetingId, meetingId), eq(meetingLetters.memberId, members.id), condition));
  const answered = (condition?: SQL) =>
    db
      .select({ one: sql`1` })
      .from(attendance)
      .where(and(eq(attendance.meetingId, meetingId), eq(attendance.memberId, members.id), condition));
  const declined = eq(attendance.answer, 'no');
  const once = notExists(told(eq(meetingLetters.kind, kind)));
  // A letter about a seat says where to come, and not that it is somewhere else now.
  const knowsThis = told(and(gte(meetingLetters.sequence, sequence), ne(meetingLetters.kind, 'seat')));
  // Whoever said no on the site before a letter came knows of the meeting, too; the others get its invitation.
  const saidNo = answered(and(declined, lt(attendance.answeredAt, changedAt)));
  if (kind === 'change') return and(or(exists(told()), exists(saidNo)), notExists(knowsThis));
  if (kind === 'cancellation') return and(or(exists(told()), exists(answered())), once);
  return and(once, notExists(answered(declined)));
}

/** Looks again in the transaction that writes: another worker may have been there. */
function write(db: Database, meetingId: number, memberId: number, kind: Due, site: Site, now: Date): boolean {
  return db.transaction((tx) => {
    const meeting = meetingAt(tx, meetingId);
    const member = memberById(tx, memberId, now);
    if (!member || !isActive(member) || !isDue(tx, meeting, memberId, kind, now)) return false;
    const withAgenda = holdsAgenda(tx, meeting, memberId, kind, now);
    noteLetter(tx, meeting, memberId, kind satisfies LetterKind, now);
    const letter = letterFor(tx, { member, meeting, kind, withAgenda, site, now });
    if (!letter) return false;
    if (withAgenda) noteLetter(tx, meeting, memberId, 'agenda', now);
    post(tx, letter, now);
    return true;
  });
}

function isDue(tx: Transaction, meeting: Meeting, memberId: number, kind: Due, now: Date): boolean {
  const due = and(eq(members.id, memberId), isDueTo(tx, meeting, kind));
  return (
    dueKinds(meeting, now).includes(kind) && tx.select({ id: members.id }).from(members).where(due).get() !== undefined
  );
}

/** One letter says all that is due at once; who left these letters hears of changes alone. */
function holdsAgenda(tx: Transaction, meeting: Meeting, memberId: number, kind: Due, now: Date): boolean {
  const isFirst = kind === 'invitation' || (kind === 'change' && !hasLeft(tx, memberId, MEETING_LIST));
  return isFirst && isDue(tx, meeting, memberId, 'agenda', now);
}
