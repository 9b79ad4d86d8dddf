import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems, meetings } from '../../../db/schema/meetings.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalProse } from '../../lib/text.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { networkById } from '../networks/find.ts';
import { canRun, organises } from './host.ts';
import { MAX_PLEDGE, type Pledge } from './pledge.ts';

/** What a network says of its pledge; `open`: it is still at it, also where it had said otherwise. */
export const OUTCOMES = ['kept', 'partly', 'open', 'dropped'] as const;

export const settleForm = z.object({
  outcome: z.enum(OUTCOMES),
  outcomeNote: optionalProse(MAX_PLEDGE),
});

/** What became of a pledge, also anew; a dropped one says why. Throws as `pledgeToSettle`. */
export function settlePledge(
  db: Database | Transaction,
  member: Member,
  id: number,
  { outcome, outcomeNote }: z.output<typeof settleForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const own = pledgeToSettle(tx, member, id);
    if (outcome === 'dropped' && outcomeNote === undefined) throw new ProblemError('outcomeNote', 'required');
    const end = outcome === 'open' ? { outcome: null, settledAt: null } : { outcome, settledAt: now };
    tx.update(pledges)
      .set({ ...end, outcomeNote: outcomeNote ?? null })
      .where(eq(pledges.id, id))
      .run();
    const group = { kind: 'meeting', id: own.meetingId };
    record(tx, { kind: 'pledge_settled', actorId: member.id, thing: { kind: 'pledge', id }, group }, now);
  });
}

/**
 * The pledge, for the organisers of its network and those who run its meeting. Throws not_found, and conflict where the
 * network has ended.
 */
export function pledgeToSettle(
  db: Database | Transaction,
  member: Member,
  id: number,
): Pledge & { network: string; item: string } {
  const found = db
    .select({ pledge: pledges, item: agendaItems.title, hostId: meetings.hostId })
    .from(pledges)
    .innerJoin(agendaItems, eq(agendaItems.id, pledges.itemId))
    .innerJoin(meetings, eq(meetings.id, pledges.meetingId))
    .where(eq(pledges.id, id))
    .get();
  if (!found) throw new AppError('not_found');
  const { pledge, item, hostId } = found;
  if (!canRun(db, member, { hostId }) && !organises(db, member, pledge.networkId)) throw new AppError('not_found');
  const { name, endedAt } = networkById(db, pledge.networkId);
  if (endedAt) throw new AppError('conflict', 'the network has ended');
  return { ...pledge, network: name, item };
}
