import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { networks, organiserInvitations } from '../../../db/schema/networks.ts';
import { AppError } from '../../lib/errors.ts';
import { post } from '../mail/outbox.ts';
import { record } from '../members/act.ts';
import type { Member } from '../members/member.ts';
import { reasonField } from '../members/profile-fields.ts';
import { networkAt } from './find.ts';
import { endedLetter } from './mails.ts';
import { canFoundNetwork, type Network } from './network.ts';
import { activeOrganisers } from './organiser.ts';

export const endingForm = z.object({ reason: reasonField });

/** A network for whoever may end it: those who may found one. Throws not_found, and conflict where it has ended. */
export function networkToEnd(db: Database | Transaction, member: Member, slug: string | undefined): Network {
  if (!canFoundNetwork(member)) throw new AppError('not_found');
  const network = networkAt(db, slug);
  if (network.endedAt) throw new AppError('conflict');
  return network;
}

/**
 * Ends a network: it stands in no list any more and takes nothing home; its page stays, with what it did and why it
 * ended. Those who ran it are told; nobody is asked to run it any more.
 */
export function endNetwork(
  db: Database | Transaction,
  member: Member,
  slug: string | undefined,
  { reason }: z.output<typeof endingForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const network = networkToEnd(tx, member, slug);
    tx.update(networks).set({ endedAt: now, endedBecause: reason }).where(eq(networks.id, network.id)).run();
    tx.delete(organiserInvitations).where(eq(organiserInvitations.networkId, network.id)).run();
    record(tx, { kind: 'end_network', by: member.id, detail: network.name, reason }, now);
    for (const organiser of activeOrganisers(tx, network.id, now)) {
      if (organiser.id !== member.id) post(tx, endedLetter(organiser, network, reason), now);
    }
  });
}
