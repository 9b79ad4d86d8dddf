import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { networks } from '../../../db/schema/networks.ts';
import { AppError } from '../../lib/errors.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { canRun } from './host.ts';
import type { Meeting } from './meeting.ts';
import { reservePledges } from './open-pledges.ts';
import { planned, type PlanInput } from './plan-form.ts';

/**
 * Plans a meeting; nobody is invited yet. Throws not_found for a network that is not there or has ended, forbidden for
 * one that the member does not organise, and what `planned` throws.
 */
export function planMeeting(db: Database | Transaction, member: Member, input: PlanInput, now: Date): Meeting {
  return db.transaction((tx) => {
    requireHost(tx, member, input.hostId);
    const meeting = tx
      .insert(meetings)
      .values({ ...planned(input, now), plannedBy: member.id, plannedAt: now, changedAt: now })
      .returning()
      .get();
    reservePledges(tx, meeting, now);
    const thing = { kind: 'meeting', id: meeting.id };
    record(tx, { kind: 'meeting_planned', actorId: member.id, thing, group: thing }, now);
    return meeting;
  });
}

/** Throws where the network cannot host, or the member not speak for it. */
export function requireHost(tx: Transaction, member: Member, hostId: number): void {
  const here = and(eq(networks.id, hostId), isNull(networks.endedAt));
  if (!tx.select().from(networks).where(here).get()) throw new AppError('not_found');
  if (!canRun(tx, member, { hostId })) throw new AppError('forbidden');
}
