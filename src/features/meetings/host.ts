import type { Database, Transaction } from '../../../db/database.ts';
import { AppError } from '../../lib/errors.ts';
import { hasRole, isActive, type Member } from '../members/member.ts';
import { networkById, networksOf, openNetworks } from '../networks/find.ts';
import { canRun as canRunNetwork, type Network } from '../networks/network.ts';
import { organiserIds } from '../networks/organiser.ts';
import { meetingAt, type Meeting } from './meeting.ts';

type Store = Database | Transaction;

/** Meetings are planned and run by those who run their host. */
export function canRun(db: Store, member: Member | undefined, { hostId }: Pick<Meeting, 'hostId'>): boolean {
  return canRunNetwork(member, organiserIds(db, hostId));
}

/** True for whoever may plan a meeting of some network. */
export function canPlan(db: Store, member: Member | undefined): boolean {
  return member !== undefined && hostsFor(db, member, 1).length > 0;
}

/** The networks for which a member may plan meetings, by name. */
export function hostsFor(db: Store, member: Member, most?: number): Network[] {
  if (isActive(member) && hasRole(member, 'moderator', 'admin')) return openNetworks(db, most);
  return ownNetworks(db, member);
}

/** The network that hosts a meeting, also one that has ended. */
export function hostOf(db: Store, { hostId }: Pick<Meeting, 'hostId'>): Network {
  return networkById(db, hostId);
}

/** The meeting, for somebody who runs it. Throws not_found, for others as for meetings that are not there. */
export function meetingToRun(db: Store, member: Member, id: number): Meeting {
  const meeting = meetingAt(db, id);
  if (!canRun(db, member, meeting)) throw new AppError('not_found');
  return meeting;
}

/** True for those whose network it is; who looks after the site speaks for none. */
export function organises(db: Store, member: Member, networkId: number): boolean {
  return isActive(member) && organiserIds(db, networkId).includes(member.id);
}

/** The networks that a member organises and that have not ended, by name. */
export function ownNetworks(db: Store, member: Member): Network[] {
  if (!isActive(member)) return [];
  return networksOf(db, member).sort((a, b) => a.name.localeCompare(b.name, 'de'));
}
