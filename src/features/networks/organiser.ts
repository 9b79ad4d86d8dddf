import { and, asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { networkOrganisers, organiserInvitations } from '../../../db/schema/networks.ts';
import { AppError } from '../../lib/errors.ts';
import { areActive, memberOf } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { shownMembers, type ShownMember } from '../members/shown.ts';
import { canRun } from './network.ts';

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

/**
 * Ends that somebody runs a network: they give it up themselves, or those who look after the site take it away.
 * Throws not_found where nobody such runs it, or the member may not.
 */
export function stepDown(db: Database, member: Member, networkId: number, memberId: number): void {
  db.transaction((tx) => {
    const ids = organiserIds(tx, networkId);
    if (!ids.includes(memberId) || !canStepDown(member, memberId)) throw new AppError('not_found');
    tx.delete(networkOrganisers)
      .where(and(eq(networkOrganisers.networkId, networkId), eq(networkOrganisers.memberId, memberId)))
      .run();
  });
}

/** Organisers do not put each other out: who may not stay is for moderators to say. */
export function canStepDown(member: Member, memberId: number): boolean {
  return canRun(member, [memberId]);
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
