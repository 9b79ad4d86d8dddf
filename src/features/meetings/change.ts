import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { ProblemError } from '../../lib/problems.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { meetingToRun } from './host.ts';
import { requirePlace, requireState, type Meeting } from './meeting.ts';
import { lastProposalDay, planned, type PlanInput } from './plan-form.ts';
import { requireHost } from './plan.ts';
import { fillSeats } from './seats.ts';
import { differ, keepVersion } from './version.ts';

/**
 * Changes or moves a meeting. Throws conflict where it is no longer ahead, not_found for those who do not run it, the
 * problem "overtaken" for a form that was made before somebody else's change, and what `planned` throws.
 */
export function changeMeeting(
  db: Database | Transaction,
  member: Member,
  id: number,
  input: PlanInput,
  now: Date,
): Meeting {
  return db.transaction((tx) => {
    const before = meetingToRun(tx, member, id);
    requireState(before, 'planned', 'invited');
    if (input.version !== before.version) throw new ProblemError('form', 'overtaken');
    if (input.hostId !== before.hostId) requireHost(tx, member, input.hostId);
    const values = planned(input, now, lastProposalDay(before));
    if (before.state === 'invited') requirePlace(values);
    const isSeen = differ(values, before);
    if (isSeen && before.state === 'invited') keepVersion(tx, before);
    const counts = { version: before.version + 1, sequence: before.sequence + (isSeen ? 1 : 0) };
    const changes = { ...values, ...counts, ...(isSeen && { changedAt: now }) };
    const meeting = tx.update(meetings).set(changes).where(eq(meetings.id, id)).returning().get();
    fillSeats(tx, meeting, now);
    if (isSeen) tell(tx, member, id, now);
    return meeting;
  });
}

function tell(tx: Transaction, member: Member, id: number, now: Date): void {
  const thing = { kind: 'meeting', id };
  record(tx, { kind: 'meeting_changed', actorId: member.id, thing, group: thing }, now);
}
