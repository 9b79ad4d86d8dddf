import { inArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import type { Member } from '../members/member.ts';
import { runnerOf, sightOf, type Sight } from '../transfers/sight.ts';
import type { Transfer } from '../transfers/transfer.ts';
import type { Pledge } from './pledge.ts';

type Store = Database | Transaction;

/** What somebody sees of the transfer of a pledge. */
export type PledgeSight = { sight: Sight; transfer?: Transfer };

/** The same for each of these pledges; one without a transfer tells nothing that is for fewer. */
export function pledgeSights(
  db: Store,
  viewer: Member | undefined,
  pledges: readonly Pick<Pledge, 'transferId'>[],
): (pledge: Pick<Pledge, 'transferId'>) => PledgeSight {
  const ids = pledges.flatMap(({ transferId }) => transferId ?? []);
  const rows = ids.length === 0 ? [] : db.select().from(transfers).where(inArray(transfers.id, ids)).all();
  const runs = runnerOf(db, viewer);
  const sights = new Map(
    rows.map((transfer) => [transfer.id, { sight: sightOf(viewer, transfer, runs(transfer.networkId)), transfer }]),
  );
  return ({ transferId }) => sights.get(transferId ?? 0) ?? { sight: 'all' };
}

/**
 * A pledge as far as its transfer may be known: what is for members alone says no case and no words. Of one that does
 * not say where it is, the network has no name either, or the two could be put together.
 */
export function discreet<P extends Pick<Pledge, 'project' | 'words' | 'transferId'> & { network: string }>(
  pledge: P,
  sight: Sight,
): Omit<P, 'network'> & { network: string | undefined } {
  if (sight === 'all') return pledge;
  const told = { ...pledge, project: null, words: null, transferId: null };
  return sight === 'none' ? told : { ...told, network: undefined };
}
