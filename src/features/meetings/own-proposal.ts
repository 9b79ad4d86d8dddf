import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import { itemAt, proposalForm, type AgendaItem } from './item.ts';
import type { Meeting } from './meeting.ts';
import { canPropose } from './propose.ts';

export const ownProposalForm = proposalForm.pick({ title: true, words: true });

type At = { meetingId: number; itemId: number };

/** Until the hosts have decided, and as long as one may propose. */
export function canChangeProposal(
  db: Database | Transaction,
  member: Member,
  { item, meeting }: { item: AgendaItem; meeting: Meeting },
  now: Date,
): boolean {
  return item.proposedBy === member.id && item.state === 'proposed' && canPropose(db, member, meeting, now);
}

/** One's own proposal that can still be changed. Throws not_found for others, conflict where it is too late. */
export function ownProposal(
  db: Database | Transaction,
  member: Member,
  { meetingId, itemId }: At,
  now: Date,
): AgendaItem {
  const found = itemAt(db, meetingId, itemId);
  if (found.item.proposedBy !== member.id) throw new AppError('not_found');
  if (!canChangeProposal(db, member, found, now))
    throw new AppError('conflict', 'it was decided, or the deadline is over');
  return found.item;
}

/** Says it in other words; what kind it is and what it is about stay. Throws as `ownProposal`. */
export function changeProposal(
  db: Database,
  member: Member,
  at: At,
  { title, words }: z.output<typeof ownProposalForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const { id } = ownProposal(tx, member, at, now);
    tx.update(agendaItems)
      .set({ title, words: words ?? null })
      .where(eq(agendaItems.id, id))
      .run();
  });
}

/** Nothing is left of it, and the hosts who have not yet heard of it never do. Throws as `ownProposal`. */
export function withdrawProposal(db: Database, member: Member, at: At, now: Date): void {
  db.transaction((tx) => {
    const { id } = ownProposal(tx, member, at, now);
    tx.delete(agendaItems).where(eq(agendaItems.id, id)).run();
  });
}
