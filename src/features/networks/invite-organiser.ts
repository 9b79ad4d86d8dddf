import { and, eq, gt, lte } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { networkOrganisers, organiserInvitations } from '../../../db/schema/networks.ts';
import { DAY } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalProse } from '../../lib/text.ts';
import { post } from '../mail/outbox.ts';
import { record } from '../members/act.ts';
import { memberById } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { idField, MAX_REASON } from '../members/profile-fields.ts';
import { networkById, requireRunning } from './find.ts';
import { organiserLetter } from './mails.ts';
import { canFoundNetwork } from './network.ts';
import { stillAsks } from './networks-that-ask.ts';
import { activeOrganisers, organiserIds } from './organiser.ts';
import { ORGANISER_DAYS } from './retention.ts';

/** A paragraph. */
export const MAX_WORDS = MAX_REASON;

export const organiserForm = z.object({
  /** Whom to ask. */
  memberId: idField,
  words: optionalProse(MAX_WORDS),
});

/** One of two buttons. */
export const answerForm = z.object({ answer: z.enum(['yes', 'no']) });

/** What somebody is asked. */
export type OrganiserInvitation = { networkId: number; by: string; words: string | null; expiresAt: Date };

/**
 * Organisers ask organisers. Those who look after the site ask the first ones, and again where nobody is left who could:
 * otherwise they could let themselves into what a network shows to none but its own.
 */
export function canAskOrganisers(db: Database | Transaction, member: Member, networkId: number, now: Date): boolean {
  if (organiserIds(db, networkId).includes(member.id)) return isActive(member);
  return canFoundNetwork(member) && isActive(member) && activeOrganisers(db, networkId, now).length === 0;
}

/** Those of them whom a member may ask to run a network: nobody who runs it already, and not themselves. */
export function askableToRun<Found extends { id: number }>(
  db: Database,
  member: Member,
  networkId: number,
  found: readonly Found[],
): Found[] {
  const ids = organiserIds(db, networkId);
  return found.filter(({ id }) => id !== member.id && !ids.includes(id));
}

/**
 * Asks a member to run a network with those who do; asked again, the newer question stands. Throws not_found for
 * those who may not, conflict where the network has ended, and a problem for somebody who runs it already or cannot, and
 * for themselves: nobody lets themselves in.
 */
export function inviteOrganiser(
  db: Database,
  member: Member,
  networkId: number,
  { memberId, words }: z.output<typeof organiserForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const ids = organiserIds(tx, networkId);
    if (!canAskOrganisers(tx, member, networkId, now)) throw new AppError('not_found');
    requireRunning(tx, networkId);
    const other = memberById(tx, memberId, now);
    if (ids.includes(memberId)) throw new ProblemError('memberId', 'taken');
    if (!other || !isActive(other) || memberId === member.id) throw new ProblemError('memberId', 'choice');
    const asked = { invitedBy: member.id, words: words ?? null, invitedAt: now };
    const row = { ...asked, expiresAt: new Date(now.getTime() + ORGANISER_DAYS * DAY) };
    tx.insert(organiserInvitations)
      .values({ networkId, memberId, ...row })
      .onConflictDoUpdate({ target: [organiserInvitations.networkId, organiserInvitations.memberId], set: row })
      .run();
    const network = networkById(tx, networkId);
    const act = { kind: 'ask_organiser', by: member.id, about: memberId, detail: network.name, reason: words };
    if (!ids.includes(member.id)) record(tx, act, now);
    post(tx, organiserLetter(other, { network, by: member.name, words }), now);
  });
}

/** The open question to a member; undefined where there is none, or whoever asked it may no longer. */
export function invitationTo(
  db: Database,
  { id }: Member,
  networkId: number,
  now: Date,
): OrganiserInvitation | undefined {
  const row = db
    .select()
    .from(organiserInvitations)
    .where(open(id, networkId, now))
    .get();
  if (!row || !stillAsks(db, row.invitedBy, networkId, now)) return undefined;
  const by = memberById(db, row.invitedBy, now)?.name ?? '';
  return { networkId, by, words: row.words, expiresAt: row.expiresAt };
}

/**
 * Says yes or no to the question. Throws conflict where it is not open any more, nobody asks it any more, or the network
 * has ended.
 */
export function answerInvitation(
  db: Database,
  member: Member,
  networkId: number,
  answer: 'yes' | 'no',
  now: Date,
): void {
  db.transaction((tx) => {
    const [asked] = tx
      .delete(organiserInvitations)
      .where(open(member.id, networkId, now))
      .returning()
      .all();
    if (!asked || !isActive(member)) throw new AppError('conflict');
    if (answer === 'no') return;
    if (!stillAsks(tx, asked.invitedBy, networkId, now)) throw new AppError('conflict');
    requireRunning(tx, networkId);
    const row = { networkId, memberId: member.id, invitedBy: asked.invitedBy, since: now };
    tx.insert(networkOrganisers).values(row).onConflictDoNothing().run();
  });
}

/** Removes questions that nobody answered in time. Answers with their number. */
export function forgetUnanswered(db: Database, now: Date): number {
  return db.delete(organiserInvitations).where(lte(organiserInvitations.expiresAt, now)).run().changes;
}

function open(memberId: number, networkId: number, now: Date) {
  return and(
    eq(organiserInvitations.memberId, memberId),
    eq(organiserInvitations.networkId, networkId),
    gt(organiserInvitations.expiresAt, now),
  );
}
