import { and, eq, inArray, isNotNull, lt, or } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import {
  agendaItems,
  attendance,
  calendarTokens,
  doorPresses,
  meetingLetters,
  meetings,
} from '../../../db/schema/meetings.ts';
import { amendments, meetingFiles, minuteVersions, tasks } from '../../../db/schema/minutes.ts';
import { DAY } from '../../lib/durations.ts';
import { NEEDS_DAYS } from './retention.ts';
import { fillSeats } from './seats.ts';

/** What people needed and whom they brought is nobody's business a month after the meeting. */
export function forgetNeeds(db: Database, now: Date): void {
  const end = new Date(now.getTime() - NEEDS_DAYS * DAY);
  const over = db.select({ id: meetings.id }).from(meetings).where(lt(meetings.endsAt, end));
  const said = or(isNotNull(attendance.guestNames), isNotNull(attendance.needs), isNotNull(attendance.needsNote));
  db.update(attendance)
    .set({ guestNames: null, needs: null, needsNote: null })
    .where(and(inArray(attendance.meetingId, over), said))
    .run();
  db.delete(doorPresses).where(inArray(doorPresses.meetingId, over)).run();
}

type Leaving = { id: number; texts: 'kept' | 'blanked' };

/**
 * Takes away what this feature holds of a person: answers, letters, calendar, photos. What they wrote for all stays under
 * nobody's name; with `blanked` their proposals, wishes and texts that were overtaken go. Minutes are the meeting's.
 */
export function forgetMeetings(tx: Transaction, { id, texts }: Leaving, now: Date): undefined {
  const left = tx.select({ id: attendance.meetingId }).from(attendance).where(eq(attendance.memberId, id)).all();
  tx.delete(attendance).where(eq(attendance.memberId, id)).run();
  tx.delete(doorPresses).where(eq(doorPresses.memberId, id)).run();
  tx.delete(meetingLetters).where(eq(meetingLetters.memberId, id)).run();
  // Their bytes go with all files of the member.
  tx.delete(meetingFiles).where(eq(meetingFiles.memberId, id)).run();
  tx.delete(calendarTokens).where(eq(calendarTokens.memberId, id)).run();
  freeSeats(
    tx,
    left.map((row) => row.id),
    now,
  );
  if (texts === 'blanked') blankWords(tx, id);
}

function freeSeats(tx: Transaction, ids: number[], now: Date): void {
  for (const meeting of tx.select().from(meetings).where(inArray(meetings.id, ids)).all()) fillSeats(tx, meeting, now);
}

function blankWords(tx: Transaction, id: number): void {
  tx.update(agendaItems).set({ words: null }).where(eq(agendaItems.proposedBy, id)).run();
  tx.update(amendments).set({ words: '…' }).where(eq(amendments.memberId, id)).run();
  tx.delete(minuteVersions).where(eq(minuteVersions.by, id)).run();
  tx.update(tasks).set({ words: '…' }).where(eq(tasks.memberId, id)).run();
}
