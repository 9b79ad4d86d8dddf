import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { AppError } from '../../lib/errors.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { reasonField } from '../members/profile-fields.ts';
import { meetingToRun } from './host.ts';
import { requireDay, requirePlace, requireState, type Meeting } from './meeting.ts';

type Store = Database | Transaction;

/** Why a meeting falls through: everyone who was invited reads it. */
export const cancelForm = z.object({ reason: reasonField });

/**
 * Invites all members; their letters follow. Throws ProblemError where it has no place yet, conflict where they were
 * invited before or the day is over.
 */
export function inviteToMeeting(db: Store, member: Member, id: number, now: Date): Meeting {
  return db.transaction((tx) => {
    const meeting = meetingToRun(tx, member, id);
    requireState(meeting, 'planned');
    if (meeting.startsAt <= now) throw new AppError('conflict', 'the day is over');
    requirePlace(meeting);
    // Calendars took the plan for tentative.
    const sequence = meeting.sequence + 1;
    return moveTo(tx, member, id, { state: 'invited', invitedAt: now, changedAt: now, sequence }, now);
  });
}

/** The meeting begins: from its day on. The minutes can be written from now on. */
export function holdMeeting(db: Store, member: Member, id: number, now: Date): Meeting {
  return db.transaction((tx) => {
    const meeting = meetingToRun(tx, member, id);
    requireState(meeting, 'invited');
    requireDay(meeting, now);
    return moveTo(tx, member, id, { state: 'held', heldAt: now, minutes: 'draft' }, now);
  });
}

/** Nothing more is written: the minutes have to be final. */
export function closeMeeting(db: Store, member: Member, id: number, now: Date): Meeting {
  return db.transaction((tx) => {
    const meeting = meetingToRun(tx, member, id);
    requireState(meeting, 'held');
    if (meeting.minutes !== 'final') throw new AppError('conflict', 'the minutes are not final');
    return moveTo(tx, member, id, { state: 'closed', closedAt: now }, now);
  });
}

/** The meeting falls through; it stays to be seen, with the reason. */
export function cancelMeeting(
  db: Store,
  member: Member,
  id: number,
  { reason }: z.infer<typeof cancelForm>,
  now: Date,
): Meeting {
  return db.transaction((tx) => {
    const meeting = meetingToRun(tx, member, id);
    requireState(meeting, 'planned', 'invited');
    const end = { state: 'cancelled', cancelReason: reason, cancelledAt: now, changedAt: now } as const;
    return moveTo(tx, member, id, { ...end, sequence: meeting.sequence + 1 }, now);
  });
}

const EVENTS = {
  invited: 'meeting_invited',
  held: 'meeting_held',
  closed: 'meeting_closed',
  cancelled: 'meeting_cancelled',
} as const;

type Move = Partial<Meeting> & { state: keyof typeof EVENTS };

function moveTo(tx: Transaction, member: Member, id: number, move: Move, now: Date): Meeting {
  const thing = { kind: 'meeting', id };
  record(tx, { kind: EVENTS[move.state], actorId: member.id, thing, group: thing }, now);
  return tx.update(meetings).set(move).where(eq(meetings.id, id)).returning().get();
}
