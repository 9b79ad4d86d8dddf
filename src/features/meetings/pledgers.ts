import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { attendance } from '../../../db/schema/meetings.ts';
import { networkOrganisers } from '../../../db/schema/networks.ts';
import { isActive, type Member } from '../members/member.ts';
import { networksById } from '../networks/find.ts';
import type { Network } from '../networks/network.ts';
import { organises, ownNetworks } from './host.ts';
import type { Meeting } from './meeting.ts';
import { canWriteMinutes } from './minutes.ts';

type Store = Database | Transaction;

/** Organisers pledge for their own network; whoever writes the minutes notes what organisers who are there pledge. */
export function canPledge(db: Store, member: Member, meeting: Meeting, networkId: number): boolean {
  if (meeting.state !== 'held' || meeting.minutes === 'final' || !isActive(member)) return false;
  if (organises(db, member, networkId)) return true;
  return canWriteMinutes(db, member, meeting) && idsThere(db, meeting).includes(networkId);
}

/** The networks for which a member may note a pledge, by name. */
export function pledgersFor(db: Store, member: Member, meeting: Meeting): Network[] {
  const there = canWriteMinutes(db, member, meeting) ? idsThere(db, meeting) : [];
  const found = networksById(db, [...there, ...ownNetworks(db, member).map(({ id }) => id)]);
  const open = [...found.values()].filter(({ endedAt }) => endedAt === null);
  return open.sort((a, b) => a.name.localeCompare(b.name, 'de'));
}

/** The networks of which an organiser was ticked off at the door. */
function idsThere(db: Store, { id }: Meeting): number[] {
  const came = and(eq(attendance.meetingId, id), isNotNull(attendance.cameAt));
  return db
    .selectDistinct({ id: networkOrganisers.networkId })
    .from(attendance)
    .innerJoin(networkOrganisers, eq(networkOrganisers.memberId, attendance.memberId))
    .where(came)
    .all()
    .map((row) => row.id);
}
