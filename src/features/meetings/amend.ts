import { and, asc, count, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { amendments } from '../../../db/schema/minutes.ts';
import { TWICE } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { proseField } from '../../lib/text.ts';
import { record } from '../events/record.ts';
import { isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { wasThere } from './attendees.ts';
import { canRun, meetingToRun } from './host.ts';
import { itemOnAgenda } from './item.ts';
import { meetingAt, type Meeting } from './meeting.ts';

export type Amendment = typeof amendments.$inferSelect & { name: string | null };

/** Some sentences. */
export const MAX_AMENDMENT = 1_000;

/** Wishes of one member for the minutes of one meeting: more than an evening has items. */
const MOST_WISHES = 30;

export const amendForm = z.object({ words: proseField(MAX_AMENDMENT), itemId: idField.optional() });

/** Those who were there wish for changes, as long as the minutes are open to them. */
export function canAmend(db: Database | Transaction, member: Member, meeting: Meeting): boolean {
  if (meeting.minutes !== 'amending' || !isActive(member)) return false;
  return wasThere(db, member, meeting.id) || canRun(db, member, meeting);
}

/**
 * Wishes for a change in the minutes, once if the form is sent twice; those who run the meeting hear of it. Throws
 * not_found for those who were not there, conflict when the minutes are final, ProblemError for one wish too many.
 */
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
    const values = { meetingId, itemId, memberId: member.id, words, at: now };
    if (wishedJustNow(tx, values)) return;
    requireRoom(tx, member, meetingId);
    const { id } = tx.insert(amendments).values(values).returning().get();
    const group = { kind: 'meeting', id: meetingId };
    record(tx, { kind: 'amendment_wished', actorId: member.id, thing: { kind: 'amendment', id }, group }, now);
  });
}

type Wish = Pick<Amendment, 'meetingId' | 'memberId' | 'words' | 'at'> & { itemId: number | undefined };

/** True where they wished for the same, right before. */
function wishedJustNow(tx: Transaction, { meetingId, itemId, memberId, words, at }: Wish): boolean {
  const theirs = and(eq(amendments.meetingId, meetingId), eq(amendments.memberId, memberId));
  const item = itemId === undefined ? isNull(amendments.itemId) : eq(amendments.itemId, itemId);
  const lately = gt(amendments.at, new Date(at.getTime() - TWICE));
  const same = and(theirs, item, lately, eq(amendments.words, words));
  return tx.select({ id: amendments.id }).from(amendments).where(same).limit(1).get() !== undefined;
}

function requireRoom(tx: Transaction, { id }: Member, meetingId: number): void {
  const own = and(eq(amendments.meetingId, meetingId), eq(amendments.memberId, id));
  const found = tx.select({ wishes: count() }).from(amendments).where(own).get();
  if ((found?.wishes ?? 0) >= MOST_WISHES) throw new ProblemError('form', 'too_many_wishes', MOST_WISHES);
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
