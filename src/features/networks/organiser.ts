import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { networkOrganisers, organiserInvitations } from '../../../db/schema/networks.ts';
import { AppError } from '../../lib/errors.ts';
import { post } from '../mail/outbox.ts';
import { record } from '../members/act.ts';
import { areActive, memberById, memberOf } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { reasonField } from '../members/profile-fields.ts';
import { shownMembers, type ShownMember } from '../members/shown.ts';
import { dismissedLetter } from './mails.ts';
import { canRun, type Network } from './network.ts';

type Store = Database | Transaction;

/** The numbers of those who run a network, active or not. */
export function organiserIds(db: Store, networkId: number): number[] {
  const own = eq(networkOrganisers.networkId, networkId);
  return db
    .select({ id: networkOrganisers.memberId })
    .from(networkOrganisers)
    .where(own)
    .all()
    .map(({ id }) => id);
}

/** The numbers of the networks that somebody runs, or ran to their end. */
export function organisedIds(db: Store, memberId: number): number[] {
  const own = eq(networkOrganisers.memberId, memberId);
  return db
    .select({ id: networkOrganisers.networkId })
    .from(networkOrganisers)
    .where(own)
    .all()
    .map(({ id }) => id);
}

/** Since when a member runs a network; undefined where they do not. */
export function organiserSince(db: Store, networkId: number, memberId: number): Date | undefined {
  const own = and(eq(networkOrganisers.networkId, networkId), eq(networkOrganisers.memberId, memberId));
  return db.select().from(networkOrganisers).where(own).get()?.since;
}

/** Those who run a network, as far as the viewer may see them. Visitors see those who show their name to all. */
export function organisersOf(db: Database, viewer: Member | undefined, networkId: number, now: Date): ShownMember[] {
  const rows = rowsOf(db, networkId, now);
  const isIn = viewer !== undefined && isActive(viewer);
  return shownMembers(
    db,
    viewer,
    rows.filter(({ nameSeenBy }) => isIn || nameSeenBy === 'public'),
  );
}

/** The same to write to: everyone who is active. */
export function activeOrganisers(db: Store, networkId: number, now: Date): Member[] {
  return rowsOf(db, networkId, now).flatMap((row) => memberOf(db, row, now) ?? []);
}

/** Somebody gives up running a network. Throws not_found for those who do not run it. */
export function stepDown(db: Database, member: Member, networkId: number): void {
  db.transaction((tx) => {
    if (!canStepDown(member, member.id)) throw new AppError('not_found');
    leave(tx, networkId, member.id);
  });
}

export const dismissForm = z.object({ reason: reasonField });

/**
 * Those who look after the site end that somebody runs a network; it stands in the log with its reason, and whom it
 * concerns gets a letter. Throws not_found for others, and where nobody such runs it.
 */
export function dismissOrganiser(
  db: Database,
  member: Member,
  network: Pick<Network, 'id' | 'slug' | 'name'>,
  memberId: number,
  { reason }: z.output<typeof dismissForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    if (!canStepDown(member, memberId)) throw new AppError('not_found');
    leave(tx, network.id, memberId);
    record(tx, { kind: 'dismiss_organiser', by: member.id, about: memberId, detail: network.name, reason }, now);
    const other = memberById(tx, memberId, now);
    if (other && memberId !== member.id) post(tx, dismissedLetter(other, { network, by: member.name, reason }), now);
  });
}

/** Organisers do not put each other out: who may not stay is for moderators to say. */
export function canStepDown(member: Member, memberId: number): boolean {
  return canRun(member, [memberId]);
}

function leave(tx: Transaction, networkId: number, memberId: number): void {
  const own = and(eq(networkOrganisers.networkId, networkId), eq(networkOrganisers.memberId, memberId));
  if (tx.delete(networkOrganisers).where(own).run().changes === 0) throw new AppError('not_found');
}

/** Forgets who ran what, and who was asked to. */
export function forgetOrganiser(tx: Transaction, { id }: { id: number }): undefined {
  tx.delete(networkOrganisers).where(eq(networkOrganisers.memberId, id)).run();
  tx.update(networkOrganisers).set({ invitedBy: null }).where(eq(networkOrganisers.invitedBy, id)).run();
  tx.delete(organiserInvitations).where(eq(organiserInvitations.memberId, id)).run();
  tx.delete(organiserInvitations).where(eq(organiserInvitations.invitedBy, id)).run();
}

function rowsOf(db: Store, networkId: number, now: Date) {
  return db
    .select({ row: members })
    .from(networkOrganisers)
    .innerJoin(members, eq(members.id, networkOrganisers.memberId))
    .where(and(eq(networkOrganisers.networkId, networkId), areActive(db, now)))
    .orderBy(asc(networkOrganisers.memberId))
    .all()
    .map(({ row }) => row);
}
