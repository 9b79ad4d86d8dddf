import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { projects } from '../../../db/schema/catalogue.ts';
import { agendaItems, meetings } from '../../../db/schema/meetings.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { networks } from '../../../db/schema/networks.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalLine, optionalProse } from '../../lib/text.ts';
import { record } from '../events/record.ts';
import { isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { canRun, organises } from './host.ts';
import { itemAt } from './item.ts';
import type { Meeting } from './meeting.ts';
import { canWriteMinutes } from './minutes.ts';

export type Pledge = typeof pledges.$inferSelect;
export type ShownPledge = Pledge & { network: string; networkSlug: string; item: string };

/** A paragraph. */
export const MAX_PLEDGE = 500;

export const pledgeForm = z.object({
  networkId: idField,
  /** The case that it takes home; absent: what else it will do stands in the words. */
  project: optionalLine(120),
  words: optionalProse(MAX_PLEDGE),
});

/** Somebody who writes the minutes notes pledges of all; organisers pledge for their own network. */
export function canPledge(db: Database | Transaction, member: Member, meeting: Meeting, networkId: number): boolean {
  if (meeting.state !== 'held' || meeting.minutes === 'final' || !isActive(member)) return false;
  return canWriteMinutes(db, member, meeting) || organises(db, member, networkId);
}

/**
 * "Wer nimmt es mit?": a network pledges something at an item. Throws not_found for others than `canPledge` lets,
 * ProblemError for a network that is gone or has pledged here before, and for a project that is not there.
 */
export function pledge(
  db: Database | Transaction,
  member: Member,
  at: { meetingId: number; itemId: number },
  input: z.output<typeof pledgeForm>,
  now: Date,
): Pledge {
  return db.transaction((tx) => {
    const { meeting, item } = itemAt(tx, at.meetingId, at.itemId);
    const { networkId, words } = input;
    if (!canPledge(tx, member, meeting, networkId)) throw new AppError('not_found');
    requireNetwork(tx, networkId);
    const project = input.project ?? (item.anchorKind === 'project' ? (item.anchorId ?? undefined) : undefined);
    if (project !== undefined) requireProject(tx, project);
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
    return made;
  });
}

export const settleForm = z.object({
  outcome: z.enum(['kept', 'dropped']),
  outcomeNote: optionalProse(MAX_PLEDGE),
});

/** What became of a pledge; a dropped one says why. Throws not_found, conflict for one that is settled. */
export function settlePledge(
  db: Database | Transaction,
  member: Member,
  id: number,
  { outcome, outcomeNote }: z.output<typeof settleForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const own = pledgeToSettle(tx, member, id);
    if (own.settledAt) throw new AppError('conflict');
    if (outcome === 'dropped' && outcomeNote === undefined) throw new ProblemError('outcomeNote', 'required');
    tx.update(pledges).set({ outcome, outcomeNote, settledAt: now }).where(eq(pledges.id, id)).run();
    const group = { kind: 'meeting', id: own.meetingId };
    record(tx, { kind: 'pledge_settled', actorId: member.id, thing: { kind: 'pledge', id }, group }, now);
  });
}

/** The pledge, for the organisers of its network and those who run its meeting. Throws not_found. */
export function pledgeToSettle(db: Database | Transaction, member: Member, id: number): ShownPledge {
  const found = select(db).where(eq(pledges.id, id)).get();
  if (!found) throw new AppError('not_found');
  const { hostId } = found;
  if (!canRun(db, member, { hostId }) && !organises(db, member, found.pledge.networkId))
    throw new AppError('not_found');
  return flat(found);
}

/** What was pledged at a meeting, and what became of it. */
export function pledgesAt(db: Database | Transaction, meetingId: number): ShownPledge[] {
  return select(db).where(eq(pledges.meetingId, meetingId)).orderBy(asc(pledges.id)).all().map(flat);
}

/** What a network has pledged, the newest first. */
export function pledgesOf(db: Database, networkId: number, most = 20): ShownPledge[] {
  return select(db).where(eq(pledges.networkId, networkId)).orderBy(desc(pledges.id)).limit(most).all().map(flat);
}

function select(db: Database | Transaction) {
  return db
    .select({
      pledge: pledges,
      network: networks.name,
      networkSlug: networks.slug,
      item: agendaItems.title,
      hostId: meetings.hostId,
    })
    .from(pledges)
    .innerJoin(networks, eq(networks.id, pledges.networkId))
    .innerJoin(agendaItems, eq(agendaItems.id, pledges.itemId))
    .innerJoin(meetings, eq(meetings.id, pledges.meetingId))
    .$dynamic();
}

type Found = { pledge: Pledge; network: string; networkSlug: string; item: string };

function flat({ pledge: row, network, networkSlug, item }: Found): ShownPledge {
  return { ...row, network, networkSlug, item };
}

function requireNetwork(tx: Transaction, id: number): void {
  const here = and(eq(networks.id, id), isNull(networks.endedAt));
  if (!tx.select({ id: networks.id }).from(networks).where(here).get()) throw new ProblemError('networkId', 'choice');
}

function requireProject(tx: Transaction, slug: string): void {
  const here = and(eq(projects.slug, slug), isNull(projects.removedAt));
  if (!tx.select({ slug: projects.slug }).from(projects).where(here).get()) throw new ProblemError('project', 'choice');
}
