import { and, eq, gt, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import { endNetwork, networkToEnd, type endingForm } from '../networks/end-network.ts';
import type { Network } from '../networks/network.ts';
import { dropChecks } from '../transfers/checks.ts';

/** A network for whoever may end it. Throws as `networkToEnd`, and conflict while a meeting of it is ahead. */
export function hostToEnd(db: Database | Transaction, member: Member, slug: string | undefined, now: Date): Network {
  const network = networkToEnd(db, member, slug);
  const own = and(eq(meetings.hostId, network.id), gt(meetings.endsAt, now));
  const ahead = and(own, inArray(meetings.state, ['planned', 'invited']));
  if (db.select({ id: meetings.id }).from(meetings).where(ahead).get()) {
    throw new AppError('conflict', 'a meeting is ahead');
  }
  return network;
}

/** Ends a network, and with it the questions about what it took home. Throws as `hostToEnd`. */
export function endHost(
  db: Database | Transaction,
  member: Member,
  slug: string | undefined,
  input: z.output<typeof endingForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const { id } = hostToEnd(tx, member, slug, now);
    dropChecks(tx, id);
    endNetwork(tx, member, slug, input, now);
  });
}
