import { inArray, ne, or, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import { hasRole, isActive, type Member } from '../members/member.ts';
import { networksOf } from '../networks/find.ts';
import type { Transfer } from './transfer.ts';

/** How much of a transfer somebody sees. */
export type Sight = 'all' | 'anonymous' | 'none';

/** `runs`: the viewer runs the network, or looks after the site. */
export function sightOf(viewer: Member | undefined, { seenBy }: Pick<Transfer, 'seenBy'>, runs: boolean): Sight {
  if (runs || seenBy === 'public') return 'all';
  if (seenBy === 'anonymised') return 'anonymous';
  return viewer && isActive(viewer) ? 'all' : 'none';
}

/** The same for queries: what the viewer sees at all. Undefined: everything. */
export function seenBy(viewer: Member | undefined): SQL | undefined {
  return viewer && isActive(viewer) ? undefined : ne(transfers.seenBy, 'members');
}

/** And of that what says where it is; one's own always does. */
export function placedFor(db: Database, viewer: Member | undefined): SQL | undefined {
  if (looksAfterSite(viewer)) return undefined;
  return or(ne(transfers.seenBy, 'anonymised'), inArray(transfers.networkId, ownNetworks(db, viewer)));
}

/** Whether somebody runs a network, or looks after the site and so sees what its organisers see. */
export function runnerOf(db: Database | Transaction, viewer: Member | undefined): (networkId: number) => boolean {
  if (looksAfterSite(viewer)) return () => true;
  const own = new Set(ownNetworks(db, viewer));
  return (networkId) => own.has(networkId);
}

function looksAfterSite(viewer: Member | undefined): boolean {
  return viewer !== undefined && hasRole(viewer, 'moderator', 'admin');
}

function ownNetworks(db: Database | Transaction, viewer: Member | undefined): number[] {
  return viewer && isActive(viewer) ? networksOf(db, viewer).map(({ id }) => id) : [];
}
