import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { AppError } from '../../lib/errors.ts';
import { optionalLine, optionalProse, titleLine } from '../../lib/text.ts';
import { idField } from '../members/profile-fields.ts';
import { meetingAt, type Meeting } from './meeting.ts';

export type AgendaItem = typeof agendaItems.$inferSelect;
export type ItemKind = AgendaItem['kind'];

/** What members propose; the pledges stand there by themselves. */
export const PROPOSED_KINDS = ['pitch', 'question', 'theme', 'report', 'other'] as const;

/** Minutes that an item gets at first: the host changes them. */
export const FIRST_MINUTES: Record<ItemKind, number> = {
  pledges: 15,
  pitch: 10,
  question: 15,
  theme: 30,
  report: 10,
  other: 10,
};

export const MAX_TITLE = 120;
/** A paragraph: what it is about, and what should come of it. */
export const MAX_WORDS = 800;

export const proposalForm = z.object({
  kind: z.enum(PROPOSED_KINDS),
  title: titleLine(MAX_TITLE),
  words: optionalProse(MAX_WORDS),
  /** The case that it is about. */
  project: optionalLine(120),
  /** The topic of the forum that it is about, where it is about no case. */
  topic: idField.optional(),
  /** The transfer that it is about: one of the member's own networks. */
  transfer: z.preprocess((value) => value || undefined, idField.optional()),
});
export type ProposalInput = z.output<typeof proposalForm>;

/** An item and its meeting. Throws not_found, also where the item belongs to another meeting. */
export function itemAt(
  db: Database | Transaction,
  meetingId: number,
  itemId: number,
): { item: AgendaItem; meeting: Meeting } {
  const meeting = meetingAt(db, meetingId);
  const item = db.select().from(agendaItems).where(eq(agendaItems.id, itemId)).get();
  if (item?.meetingId !== meetingId) throw new AppError('not_found');
  return { item, meeting };
}

/** The same for an item that was taken on: what was declined, or waits, is nobody's business but the host's. */
export function itemOnAgenda(db: Database | Transaction, meetingId: number, itemId: number) {
  const found = itemAt(db, meetingId, itemId);
  if (found.item.state !== 'accepted') throw new AppError('not_found');
  return found;
}
