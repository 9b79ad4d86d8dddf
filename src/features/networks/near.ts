import type { Database } from '../../../db/database.ts';
import type { Member } from '../members/member.ts';
import type { ShownMember } from '../members/shown.ts';
import { listNetworks } from './find.ts';
import type { Network } from './network.ts';
import { organisersOf } from './organiser.ts';

/** As many as one would ask. */
const MOST = 5;

/** The networks of a district with those who run them: whom somebody asks who has no network of their own. */
export function networksNear(
  db: Database,
  viewer: Member,
  district: string,
  now: Date,
): { network: Network; organisers: ShownMember[] }[] {
  const { networks } = listNetworks(db, { district });
  return networks.slice(0, MOST).map((network) => ({ network, organisers: organisersOf(db, viewer, network.id, now) }));
}
