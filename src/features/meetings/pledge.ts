import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalLine, optionalProse } from '../../lib/text.ts';
import { record } from '../events/record.ts';
import { isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { networksById } from '../networks/find.ts';
import { openTransfer, type Taking } from '../transfers/take-home.ts';
import { organises } from './host.ts';
import { itemOnAgenda } from './item.ts';
import type { Meeting } from './meeting.ts';
import { canWriteMinutes } from './minutes.ts';

export type Pledge = typeof pledges.$inferSelect;

/** A paragraph. */
export const MAX_PLEDGE = 500;

export const pledgeForm = z.object({
  networkId: idField,
  /** The case that it takes home; absent: what else it will do stands in the words. */
  project: optionalLine(120),
  words: optionalProse(MAX_PLEDGE),
});
export type PledgeInput = z.output<typeof pledgeForm>;

/** Somebody who writes the minutes notes pledges of all; organisers pledge for their own network. */
export function canPledge(db: Database | Transaction, member: Member, meeting: Meeting, networkId: number): boolean {
  if (meeting.state !== 'held' || meeting.minutes === 'final' || !isActive(member)) return false;
  return canWriteMinutes(db, member, meeting) || organises(db, member, networkId);
}

/**
 * "Wer nimmt es mit?": a network pledges something at an item; a project that it takes home becomes a transfer. Throws
 * not_found for others than `canPledge` lets, ProblemError for a network that is gone, has pledged here before or takes
 * the project home already, and for a project that is not there.
 */
export function pledge(
  db: Database | Transaction,
  member: Member,
  at: { meetingId: number; itemId: number },
  input: PledgeInput,
  now: Date,
): Pledge {
  return db.transaction((tx) => {
    const { meeting } = itemOnAgenda(tx, at.meetingId, at.itemId);
    const { networkId, project, words } = input;
    if (!canPledge(tx, member, meeting, networkId)) throw new AppError('not_found');
    requireNetwork(tx, networkId);
    if (project === undefined && words === undefined) throw new ProblemError('words', 'required');
    const made = tx
      .insert(pledges)
      .values({ ...at, networkId, project, words, pledgedBy: member.id, pledgedAt: now })
      .onConflictDoNothing()
      .returning()
      .all()
      .at(0);
    if (!made) throw new ProblemError('networkId', 'taken');
    const group = { kind: 'meeting', id: meeting.id };
    record(tx, { kind: 'pledge_made', actorId: member.id, thing: { kind: 'pledge', id: made.id }, group }, now);
    if (project === undefined) return made;
    const transferId = takenHome(tx, member, { project, networkId, words, lang: meeting.lang }, now);
    return tx.update(pledges).set({ transferId }).where(eq(pledges.id, made.id)).returning().get();
  });
}

/** The transfer that a pledge becomes; what is wrong with it stands beside the fields of the pledge. */
function takenHome(tx: Transaction, member: Member, taking: Taking, now: Date): number {
  try {
    return openTransfer(tx, member, taking, now).id;
  } catch (error) {
    if (error instanceof ProblemError) throw new ProblemError('networkId', error.problems.place?.key ?? 'choice');
    if (error instanceof AppError && error.code === 'not_found') throw new ProblemError('project', 'choice');
    throw error;
  }
}

function requireNetwork(tx: Transaction, id: number): void {
  const network = networksById(tx, [id]).get(id);
  if (!network || network.endedAt) throw new ProblemError('networkId', 'choice');
}
