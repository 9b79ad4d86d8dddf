import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { networkOrganisers, networks } from '../../../db/schema/networks.ts';
import { AppError } from '../../lib/errors.ts';
import { hasRole, isActive, type Member } from '../members/member.ts';
import { meetingAt, type Meeting } from './meeting.ts';

type Store = Database | Transaction;
export type Host = Pick<typeof networks.$inferSelect, 'id' | 'slug' | 'name'>;

/** More networks than one list of choices is read through. */
const MOST_HOSTS = 500;

/** Meetings are planned and run by the organisers of their host, by moderators and by administrators. */
export function canRun(db: Store, member: Member | undefined, { hostId }: Pick<Meeting, 'hostId'>): boolean {
  if (!member || !isActive(member)) return false;
  return runsAny(member) || organises(db, member, hostId);
}

/** True for whoever may plan a meeting of some network. */
export function canPlan(db: Store, member: Member | undefined): boolean {
  return member !== undefined && hostsFor(db, member, 1).length > 0;
}

/** The networks for which a member may plan meetings, by name. */
export function hostsFor(db: Store, member: Member, most = MOST_HOSTS): Host[] {
  return networksOf(db, member, runsAny(member), most);
}

/** The networks whose pledges a member may note: all of them for somebody who writes the minutes. */
export function pledgersFor(db: Store, member: Member, writes: boolean): Host[] {
  return networksOf(db, member, writes, MOST_HOSTS);
}

/** The network that hosts a meeting, also one that has ended. */
export function hostOf(db: Store, { hostId }: Pick<Meeting, 'hostId'>): Host {
  const { id, slug, name } = networks;
  const host = db.select({ id, slug, name }).from(networks).where(eq(id, hostId)).get();
  if (!host) throw new AppError('not_found');
  return host;
}

/** The meeting, for somebody who runs it. Throws not_found, for others as for meetings that are not there. */
export function meetingToRun(db: Store, member: Member, id: number): Meeting {
  const meeting = meetingAt(db, id);
  if (!canRun(db, member, meeting)) throw new AppError('not_found');
  return meeting;
}

export function organises(db: Store, { id }: Member, networkId: number): boolean {
  const seat = and(eq(networkOrganisers.networkId, networkId), eq(networkOrganisers.memberId, id));
  return db.select().from(networkOrganisers).where(seat).get() !== undefined;
}

function networksOf(db: Store, member: Member, all: boolean, most: number): Host[] {
  if (!isActive(member)) return [];
  const { id, slug, name } = networks;
  const query = db.select({ id, slug, name }).from(networks).$dynamic();
  if (all) return query.where(isNull(networks.endedAt)).orderBy(asc(name), asc(id)).limit(most).all();
  const own = and(eq(networkOrganisers.memberId, member.id), eq(networkOrganisers.networkId, id));
  return query
    .innerJoin(networkOrganisers, own)
    .where(isNull(networks.endedAt))
    .orderBy(asc(name), asc(id))
    .limit(most)
    .all();
}

function runsAny(member: Member): boolean {
  return hasRole(member, 'moderator', 'admin');
}
