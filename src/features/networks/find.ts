import { and, asc, eq, exists, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { networkDistricts, networkOrganisers, networks } from '../../../db/schema/networks.ts';
import { AppError } from '../../lib/errors.ts';
import { pageIn } from '../../lib/page.ts';
import type { Network } from './network.ts';

/** Networks on a page of the list. */
export const NETWORKS_PAGE = 30;
/** More than one list of choices is read through. */
const MOST_CHOICES = 500;
/** Names that a search reads through: many more than a city has. */
const MOST_NAMES = 2000;

type Store = Database | Transaction;

/** The network at an address. Throws not_found. */
export function networkAt(db: Store, slug: string | undefined): Network {
  const row = db
    .select()
    .from(networks)
    .where(eq(networks.slug, slug ?? ''))
    .get();
  if (!row) throw new AppError('not_found');
  return only(db, row);
}

/** The network with this number. Throws not_found. */
export function networkById(db: Store, id: number): Network {
  const row = db.select().from(networks).where(eq(networks.id, id)).get();
  if (!row) throw new AppError('not_found');
  return only(db, row);
}

/** Throws conflict for a network that has ended: it acts no more, and what it did stays as it was. */
export function requireRunning(db: Store, id: number): void {
  if (networkById(db, id).endedAt) throw new AppError('conflict');
}

/** The networks with these numbers, by number; unknown ones are left out. */
export function networksById(db: Store, ids: readonly number[]): Map<number, Network> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select()
    .from(networks)
    .where(inArray(networks.id, [...new Set(ids)]))
    .all();
  return new Map(withDistricts(db, rows).map((network) => [network.id, network]));
}

/** The networks at these addresses; unknown ones are left out. */
export function networksBySlug(db: Store, slugs: readonly string[]): Network[] {
  if (slugs.length === 0) return [];
  return withDistricts(db, db.select().from(networks).where(inArray(networks.slug, slugs)).all());
}

/** A page of the networks by name, in one district or in all. `next` is there if more follow: the next page's `after`. */
export function listNetworks(
  db: Store,
  { district, after }: { district?: string | undefined; after?: number | undefined },
): { networks: Network[]; next?: number } {
  const last = after === undefined ? undefined : db.select().from(networks).where(eq(networks.id, after)).get();
  // The condition is true of all: with it the store goes along the index and need not sort.
  const on = last ? sql`(${networks.name}, ${networks.id}) > (${last.name}, ${last.id})` : gt(networks.name, '');
  const rows = db
    .select()
    .from(networks)
    .where(and(on, isNull(networks.endedAt), district ? exists(worksIn(db, district)) : undefined))
    .orderBy(asc(networks.name), asc(networks.id))
    .limit(NETWORKS_PAGE + 1)
    .all();
  const { page, last: end } = pageIn(rows, NETWORKS_PAGE);
  return { networks: withDistricts(db, page), ...(end && { next: end.id }) };
}

/** The networks that have not ended, by name, for a list of choices. */
export function openNetworks(db: Store, most = MOST_CHOICES): Network[] {
  const rows = db
    .select()
    .from(networks)
    .where(and(gt(networks.name, ''), isNull(networks.endedAt)))
    .orderBy(asc(networks.name), asc(networks.id))
    .limit(most)
    .all();
  return withDistricts(db, rows);
}

/** What the networks that have not ended are called, by name: a search reads them all. */
export function networkNames(db: Store): Pick<Network, 'id' | 'name' | 'lang'>[] {
  return db
    .select({ id: networks.id, name: networks.name, lang: networks.lang })
    .from(networks)
    .where(and(gt(networks.name, ''), isNull(networks.endedAt)))
    .orderBy(asc(networks.name), asc(networks.id))
    .limit(MOST_NAMES)
    .all();
}

/** The networks that somebody runs and that have not ended. */
export function networksOf(db: Store, { id }: { id: number }): Network[] {
  const rows = db
    .select({ network: networks })
    .from(networkOrganisers)
    .innerJoin(networks, eq(networks.id, networkOrganisers.networkId))
    .where(and(eq(networkOrganisers.memberId, id), isNull(networks.endedAt)))
    .all();
  return withDistricts(
    db,
    rows.map(({ network }) => network),
  );
}

/** How many networks work in each district. */
export function networkCounts(db: Store): Map<string, number> {
  const rows = db
    .select({ district: networkDistricts.district, count: sql<number>`count(*)` })
    .from(networkDistricts)
    .innerJoin(networks, and(eq(networks.id, networkDistricts.networkId), isNull(networks.endedAt)))
    .where(gt(networkDistricts.district, ''))
    .groupBy(networkDistricts.district)
    .all();
  return new Map(rows.map(({ district, count }) => [district, count]));
}

function only(db: Store, row: typeof networks.$inferSelect): Network {
  const [network] = withDistricts(db, [row]);
  if (!network) throw new AppError('not_found');
  return network;
}

function withDistricts(db: Store, rows: (typeof networks.$inferSelect)[]): Network[] {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const places = db.select().from(networkDistricts).where(inArray(networkDistricts.networkId, ids)).all();
  return rows.map((row) => {
    const own = places.filter(({ networkId }) => networkId === row.id).sort((a, b) => a.position - b.position);
    return { ...row, districts: own.map(({ district }) => district) };
  });
}

function worksIn(db: Store, district: string) {
  const here = and(eq(networkDistricts.networkId, networks.id), eq(networkDistricts.district, district));
  return db
    .select({ one: sql`1` })
    .from(networkDistricts)
    .where(here);
}
