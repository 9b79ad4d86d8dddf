import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { networks, organiserInvitations } from '../../../db/schema/networks.ts';
import { memberById } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { canFoundNetwork, type Network } from './network.ts';
import { organiserIds } from './organiser.ts';

/** The networks that have asked a member to run them, and wait for an answer. */
export function networksThatAsk(db: Database, { id }: Member, now: Date): Pick<Network, 'slug' | 'name'>[] {
  return db
    .select({ network: networks, by: organiserInvitations.invitedBy })
    .from(organiserInvitations)
    .innerJoin(networks, eq(networks.id, organiserInvitations.networkId))
    .where(
      and(eq(organiserInvitations.memberId, id), gt(organiserInvitations.expiresAt, now), isNull(networks.endedAt)),
    )
    .all()
    .filter(({ network, by }) => stillAsks(db, by, network.id, now))
    .map(({ network }) => network);
}

/** A question holds as long as whoever asked it runs the network, or looks after the site. */
export function stillAsks(db: Database | Transaction, by: number, networkId: number, now: Date): boolean {
  const asker = memberById(db, by, now);
  if (!asker || !isActive(asker)) return false;
  return canFoundNetwork(asker) || organiserIds(db, networkId).includes(by);
}
