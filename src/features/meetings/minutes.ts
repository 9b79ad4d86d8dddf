import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { amendments } from '../../../db/schema/minutes.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { record } from '../events/record.ts';
import { isActive, type Member } from '../members/member.ts';
import { wasThere } from './attendees.ts';
import { canRun, meetingToRun } from './host.ts';
import { hasShownMinutes, meetingAt, type Meeting } from './meeting.ts';
import { openPledged } from './pledged.ts';

type Store = Database | Transaction;

/** Minutes are for members: they say who said what. Those of a draft are for those who write them. */
export function canReadMinutes(db: Store, member: Member | undefined, meeting: Meeting): boolean {
  if (!member || !isActive(member) || meeting.minutes === 'none') return false;
  return hasShownMinutes(meeting) || canWriteMinutes(db, member, meeting);
}

/** A draft is written by those who run the meeting and those who were there; while it is amended by the first alone. */
export function canWriteMinutes(db: Store, member: Member, meeting: Meeting): boolean {
  if (meeting.state !== 'held' || meeting.minutes === 'final') return false;
  if (canRun(db, member, meeting)) return true;
  return meeting.minutes === 'draft' && isActive(member) && wasThere(db, member, meeting.id);
}

/** The meeting, for somebody who writes its minutes. Throws not_found, and conflict when they are final. */
export function meetingToWrite(db: Store, member: Member, id: number): Meeting {
  const meeting = meetingAt(db, id);
  if (canWriteMinutes(db, member, meeting)) return meeting;
  throw new AppError(meeting.minutes === 'final' && canRun(db, member, meeting) ? 'conflict' : 'not_found');
}

/**
 * Shows the draft to all members: those who were there say what to change. What was pledged becomes transfers. Throws
 * conflict for what is no draft.
 */
export function openAmending(db: Store, member: Member, id: number, now: Date): void {
  db.transaction((tx) => {
    const meeting = meetingToRun(tx, member, id);
    if (meeting.minutes !== 'draft') throw new AppError('conflict');
    tx.update(meetings).set({ minutes: 'amending' }).where(eq(meetings.id, id)).run();
    openPledged(tx, meeting, now);
    tell(tx, member, id, 'minutes_shown', now);
  });
}

/** Nothing changes any more. Throws conflict before all have seen them, and ProblemError while a wish is not decided. */
export function finishMinutes(db: Store, member: Member, id: number, now: Date): void {
  db.transaction((tx) => {
    const meeting = meetingToRun(tx, member, id);
    if (meeting.minutes !== 'amending') throw new AppError('conflict');
    if (hasOpenWishes(tx, id)) throw new ProblemError('form', 'open_wishes');
    tx.update(meetings).set({ minutes: 'final', minutesFinalAt: now }).where(eq(meetings.id, id)).run();
    tell(tx, member, id, 'minutes_final', now);
  });
}

function hasOpenWishes(tx: Transaction, meetingId: number): boolean {
  const open = and(eq(amendments.meetingId, meetingId), isNull(amendments.settledAt));
  return tx.select({ id: amendments.id }).from(amendments).where(open).limit(1).get() !== undefined;
}

function tell(tx: Transaction, { id: actorId }: Member, id: number, kind: string, now: Date): void {
  const thing = { kind: 'meeting', id };
  record(tx, { kind, actorId, thing, group: thing }, now);
}
