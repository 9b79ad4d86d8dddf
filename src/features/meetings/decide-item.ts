import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { pledges, tasks } from '../../../db/schema/minutes.ts';
import { AppError } from '../../lib/errors.ts';
import { optionalProse } from '../../lib/text.ts';
import { ProblemError } from '../../lib/problems.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { MAX_REASON } from '../members/profile-fields.ts';
import { meetingToRun } from './host.ts';
import { itemAt, type AgendaItem } from './item.ts';
import { canChangeAgenda } from './meeting.ts';
import { lastPosition, renumber, requireEvening } from './order.ts';

/** Taken on the agenda, or not: then with a reason, which the proposer reads. */
export const decisionForm = z.object({
  decision: z.enum(['accepted', 'declined']),
  reason: optionalProse(MAX_REASON),
});

/**
 * Decides a proposal, also anew. Throws not_found for others, conflict when the minutes are final, ProblemError for a
 * refusal without a reason, or of an item of which something came.
 */
export function decideItem(
  db: Database | Transaction,
  member: Member,
  at: { meetingId: number; itemId: number },
  { decision, reason }: z.output<typeof decisionForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const meeting = meetingToRun(tx, member, at.meetingId);
    const { item } = itemAt(tx, at.meetingId, at.itemId);
    if (item.kind === 'pledges') throw new AppError('not_found');
    if (!canChangeAgenda(meeting)) throw new AppError('conflict', 'the agenda is final');
    if (item.state === decision) return;
    if (decision === 'declined') requireDeclinable(tx, item, reason);
    const isOn = decision === 'accepted';
    if (isOn) requireEvening(tx, meeting.id);
    const position = isOn ? lastPosition(tx, meeting.id) + 1 : null;
    const values = { state: decision, position, declineReason: isOn ? null : (reason ?? null) };
    tx.update(agendaItems).set(values).where(eq(agendaItems.id, item.id)).run();
    renumber(tx, meeting.id);
    tell(tx, member, item, decision, now);
  });
}

/** What came of an item would be lost from the minutes with it. */
function requireDeclinable(tx: Transaction, { id, result }: AgendaItem, reason: string | undefined): void {
  const pledge = tx.select({ id: pledges.id }).from(pledges).where(eq(pledges.itemId, id)).limit(1).get();
  const task = tx.select({ id: tasks.id }).from(tasks).where(eq(tasks.itemId, id)).limit(1).get();
  if (result || pledge || task) throw new ProblemError('decision', 'has_outcome');
  if (reason === undefined) throw new ProblemError('reason', 'required');
}

function tell(tx: Transaction, { id: actorId }: Member, item: AgendaItem, decision: string, now: Date): void {
  const thing = { kind: 'agenda_item', id: item.id };
  const group = { kind: 'meeting', id: item.meetingId };
  record(tx, { kind: `item_${decision}`, actorId, thing, group }, now);
}
