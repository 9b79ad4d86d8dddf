import { and, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { sectors } from '../../lib/sectors.ts';
import { isCode, type Code } from '../../lib/vocabulary.ts';
import { directory } from '../members/directory.ts';
import { areActive } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import type { ShownMember } from '../members/shown.ts';
import { activeOrganisers } from '../networks/organiser.ts';
import type { Network } from '../networks/network.ts';

/** Who could help: as many as one would ask. */
const MOST_HELPERS = 8;

/** What the site itself knows of a network and its districts. */
export type Here = { organisers: number; members: number; sectors: Code<typeof sectors>[] };

/** Counts those who show where they are from, and the sectors that they show. */
export function whatIsHere(db: Database, network: Network, now: Date): Here {
  const inDistrict = and(
    inArray(members.district, network.districts),
    ne(members.districtSeenBy, 'nobody'),
    areActive(db, now),
  );
  const count = db
    .select({ count: sql<number>`count(*)` })
    .from(members)
    .where(inDistrict)
    .get();
  const rows = db
    .selectDistinct({ sector: members.sector })
    .from(members)
    .where(and(inDistrict, isNotNull(members.sector), ne(members.sectorSeenBy, 'nobody')))
    .all();
  const found = new Set(rows.map(({ sector }) => sector));
  return {
    organisers: activeOrganisers(db, network.id, now).length,
    members: count?.count ?? 0,
    sectors: Object.keys(sectors).flatMap((code) => (isCode(sectors, code) && found.has(code) ? [code] : [])),
  };
}

/** Members of the network's districts who offer help with one of these topics, as they show themselves. */
export function helpersIn(
  db: Database,
  viewer: Member,
  { districts }: Network,
  topics: readonly string[],
  now: Date,
): ShownMember[] {
  const found = new Map<number, ShownMember>();
  for (const district of districts) {
    for (const topic of topics) {
      for (const member of directory(db, viewer, { district, topic }, now).members) found.set(member.id, member);
    }
  }
  found.delete(viewer.id);
  return [...found.values()].slice(0, MOST_HELPERS);
}
