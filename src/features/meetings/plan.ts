import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { networks } from '../../../db/schema/networks.ts';
import { TWICE } from '../../lib/durations.ts';
import { ProblemError } from '../../lib/problems.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { canRun } from './host.ts';
import type { Meeting } from './meeting.ts';
import { reservePledges } from './open-pledges.ts';
import { planned, type PlanInput } from './plan-form.ts';

/**
 * Plans a meeting; nobody is invited yet, and a form that is sent twice plans once. Throws what `requireHost` and
 * `planned` throw.
 */
export function planMeeting(db: Database | Transaction, member: Member, input: PlanInput, now: Date): Meeting {
  return db.transaction((tx) => {
    requireHost(tx, member, input.hostId);
    const values = planned(input, now);
    const before = justPlanned(tx, member, values, now);
    if (before) return before;
    const by = { plannedBy: member.id, plannedAt: now, changedAt: now };
    const meeting = tx
      .insert(meetings)
      .values({ ...values, ...by })
      .returning()
      .get();
    reservePledges(tx, meeting, now);
    const thing = { kind: 'meeting', id: meeting.id };
    record(tx, { kind: 'meeting_planned', actorId: member.id, thing, group: thing }, now);
    return meeting;
  });
}

/** The same plan of the same hand, as long as nothing came of it. */
function justPlanned(tx: Transaction, { id }: Member, values: ReturnType<typeof planned>, now: Date) {
  const lately = and(eq(meetings.plannedBy, id), gt(meetings.plannedAt, new Date(now.getTime() - TWICE)));
  const names = Object.keys(values) as (keyof typeof values)[];
  return tx
    .select()
    .from(meetings)
    .where(and(lately, eq(meetings.state, 'planned')))
    .all()
    .find((meeting) => names.every((name) => String(meeting[name]) === String(values[name])));
}

/** Throws ProblemError where the network is not there, has ended, or is not the member's to speak for. */
export function requireHost(tx: Transaction, member: Member, hostId: number): void {
  const here = and(eq(networks.id, hostId), isNull(networks.endedAt));
  const isThere = tx.select({ id: networks.id }).from(networks).where(here).get() !== undefined;
  if (!isThere || !canRun(tx, member, { hostId })) throw new ProblemError('hostId', 'not_your_network');
}
