import { and, eq, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalLine, optionalProse } from '../../lib/text.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { networksById } from '../networks/find.ts';
import { requireTakable, sureField, type Taking } from '../transfers/take-home.ts';
import { itemOnAgenda } from './item.ts';
import { hasShownMinutes, type Meeting } from './meeting.ts';
import { canWriteMinutes } from './minutes.ts';
import { openPledged } from './pledged.ts';
import { canPledge } from './pledgers.ts';

export type Pledge = typeof pledges.$inferSelect;

/** A paragraph. */
export const MAX_PLEDGE = 500;

export const pledgeForm = z.object({
  networkId: idField,
  /** The case that it takes home; absent: what else it will do stands in the words. */
  project: optionalLine(120),
  words: optionalProse(MAX_PLEDGE),
  sure: sureField,
});
export type PledgeInput = z.output<typeof pledgeForm>;

/**
 * "Wer nimmt es mit?": a network pledges something at an item; a project that it takes home becomes a transfer once the
 * minutes are shown. Throws not_found for others than `canPledge` lets, ProblemError for a network that is gone or of
 * which nobody is there, that has pledged here before, takes the project home already, carries it itself or is at home
 * where it comes from and has not said that it means that, and for a project that is not there.
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
    const { networkId, project, words, sure } = input;
    if (!canPledge(tx, member, meeting, networkId)) throw refusal(tx, member, meeting);
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
    if (project !== undefined) requireUntaken(tx, made, { project, networkId, lang: meeting.lang, sure });
    const group = { kind: 'meeting', id: meeting.id };
    record(tx, { kind: 'pledge_made', actorId: member.id, thing: { kind: 'pledge', id: made.id }, group }, now);
    if (hasShownMinutes(meeting)) openPledged(tx, meeting, now);
    return tx.select().from(pledges).where(eq(pledges.id, made.id)).get() ?? made;
  });
}

/** Whoever writes the minutes reads why not. */
function refusal(tx: Transaction, member: Member, meeting: Meeting): AppError {
  const writes = canWriteMinutes(tx, member, meeting);
  return writes ? new ProblemError('networkId', 'nobody_there') : new AppError('not_found');
}

/** Throws what stands against a transfer beside the fields of the pledge. */
function requireUntaken(tx: Transaction, made: Pledge, taking: Taking): void {
  const same = and(
    eq(pledges.networkId, taking.networkId),
    eq(pledges.project, taking.project),
    ne(pledges.id, made.id),
  );
  const waiting = and(
    same,
    eq(pledges.meetingId, made.meetingId),
    isNull(pledges.transferId),
    isNull(pledges.settledAt),
  );
  if (tx.select({ id: pledges.id }).from(pledges).where(waiting).get())
    throw new ProblemError('networkId', 'pledged_already');
  try {
    requireTakable(tx, taking);
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
