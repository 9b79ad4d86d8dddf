import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { amendments } from '../../../db/schema/minutes.ts';
import { AppError } from '../../lib/errors.ts';
import { proseField } from '../../lib/text.ts';
import { isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { wasThere } from './attendees.ts';
import { canRun, meetingToRun } from './host.ts';
import { itemOnAgenda } from './item.ts';
import { meetingAt, type Meeting } from './meeting.ts';

export type Amendment = typeof amendments.$inferSelect & { name: string | null };

/** Some sentences. */
export const MAX_AMENDMENT = 1_000;

export const amendForm = z.object({ words: proseField(MAX_AMENDMENT), itemId: idField.optional() });

/** Those who were there wish for changes, as long as the minutes are open to them. */
export function canAmend(db: Database | Transaction, member: Member, meeting: Meeting): boolean {
  if (meeting.minutes !== 'amending' || !isActive(member)) return false;
  return wasThere(db, member, meeting.id) || canRun(db, member, meeting);
}

/** Wishes for a change in the minutes. Throws not_found for those who were not there, conflict when they are final. */
export function amendMinutes(
  db: Database | Transaction,
  member: Member,
  meetingId: number,
  { words, itemId }: z.output<typeof amendForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const meeting = meetingAt(tx, meetingId);
    if (!canAmend(tx, member, meeting)) throw new AppError(meeting.minutes === 'final' ? 'conflict' : 'not_found');
    if (itemId !== undefined) itemOnAgenda(tx, meetingId, itemId);
    tx.insert(amendments).values({ meetingId, itemId, memberId: member.id, words, at: now }).run();
  });
}

export const settleAmendmentForm = z.object({ accepted: z.enum(['yes', 'no']) });

/** Says whether a wish was followed. Throws not_found, and conflict for one that is settled. */
export function settleAmendment(
  db: Database | Transaction,
  member: Member,
  at: { meetingId: number; amendmentId: number },
  { accepted }: z.output<typeof settleAmendmentForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    meetingToRun(tx, member, at.meetingId);
    const wish = tx.select().from(amendments).where(eq(amendments.id, at.amendmentId)).get();
    if (wish?.meetingId !== at.meetingId) throw new AppError('not_found');
    if (wish.settledAt) throw new AppError('conflict');
    const values = { settledAt: now, settledBy: member.id, accepted: accepted === 'yes' };
    tx.update(amendments).set(values).where(eq(amendments.id, wish.id)).run();
  });
}

export function amendmentsAt(db: Database, meetingId: number): Amendment[] {
  return db
    .select({ amendment: amendments, name: members.name })
    .from(amendments)
    .innerJoin(members, eq(members.id, amendments.memberId))
    .where(eq(amendments.meetingId, meetingId))
    .orderBy(asc(amendments.id))
    .all()
    .map(({ amendment, name }) => ({ ...amendment, name }));
}
