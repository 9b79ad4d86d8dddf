import { and, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import type { Locale } from '../../lib/paths.ts';
import { sectors } from '../../lib/sectors.ts';
import { codesOf, isCode, type Code } from '../../lib/vocabulary.ts';
import { directory } from '../members/directory.ts';
import { areActive } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import type { ShownMember } from '../members/shown.ts';
import { seatedIn, takenBy } from '../networks/at-table.ts';
import { fundingOf, partnersOf } from '../networks/lines/lines.ts';
import { sourceKinds, type SourceKind } from '../networks/money/kinds.ts';
import { activeOrganisers } from '../networks/organiser.ts';
import type { Network } from '../networks/network.ts';
import { standing } from '../networks/parts/keep.ts';
import type { Part, PartBody } from '../networks/parts/part.ts';

/** Who could help: as many as one would ask. */
const MOST_HELPERS = 8;

/** What the site itself knows of a network and its districts. */
export type Here = {
  organisers: number;
  members: number;
  /** At its table, as its page says. */
  sectors: Code<typeof sectors>[];
  /** Of members of its districts who show it. */
  near: Code<typeof sectors>[];
  /** Its partners, whether they have a seat or not. */
  partners: { name: string; sector: string }[];
  /** Kinds of money that the network has now. */
  money: SourceKind[];
  /** What it has, in its own words. */
  resources: string | undefined;
  /** Hours a month that it coordinates; undefined: its page says nothing of any. */
  hours: { paid: number | undefined; unpaid: number | undefined } | undefined;
};

/** Weeks of an average month: networks count by the week, cases by the month. */
const WEEKS = 52 / 12;

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
  const said = (part: Part) => standing(db, network.id, part)?.body.fields ?? {};
  const { resources } = said('model');
  return {
    organisers: activeOrganisers(db, network.id, now).length,
    members: count?.count ?? 0,
    sectors: takenBy(seatedIn(said('table'))),
    near: inOrder(rows),
    partners: partnersOf(db, network.id).map(({ name, sector }) => ({ name, sector })),
    money: moneyNow(db, network, now),
    resources: resources === undefined ? undefined : String(resources),
    hours: hoursIn(said('rhythm')),
  };
}

function hoursIn({ paidHours, unpaidHours }: PartBody['fields']): Here['hours'] {
  if (paidHours === undefined && unpaidHours === undefined) return undefined;
  const monthly = (weekly: string | number | undefined) =>
    weekly === undefined ? undefined : Math.round(Number(weekly) * WEEKS);
  return { paid: monthly(paidHours), unpaid: monthly(unpaidHours) };
}

/** Each sector once, in the order in which all lists have them. */
function inOrder(rows: readonly { sector: string | null }[]): Code<typeof sectors>[] {
  const found = new Set(rows.map(({ sector }) => sector));
  return codesOf(sectors).filter((code) => found.has(code));
}

/** What has begun and not ended, each kind once. */
function moneyNow(db: Database, { id }: Network, now: Date): SourceKind[] {
  const month = dayAtHome(now).slice(0, 7);
  const flowing = fundingOf(db, id).filter(({ from, to }) => from <= month && (to === null || to >= month));
  return [...new Set(flowing.flatMap(({ kind }) => (isCode(sourceKinds, kind) ? [kind] : [])))];
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

/** Kinds of money in words. */
export function moneyWords(kinds: readonly SourceKind[], locale: Locale): string {
  return kinds.map((kind) => sourceKinds[kind][locale]).join(', ');
}
