import { and, asc, eq, gt, gte, ne, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../../db/database.ts';
import { networkOrganisers } from '../../../db/schema/networks.ts';
import { transferChecks, transfers } from '../../../db/schema/transfers.ts';

/** More questions than anybody answers in one go. */
const MOST_OPEN = 50;

/** What a member was asked about a network that they run, and nobody has answered since, oldest first. */
export function openChecks(db: Database, { id }: { id: number }, now: Date): { transferId: number; dueOn: string }[] {
  return db
    .select({ transferId: transferChecks.transferId, dueOn: transferChecks.dueOn })
    .from(transferChecks)
    .innerJoin(transfers, eq(transfers.id, transferChecks.transferId))
    .innerJoin(
      networkOrganisers,
      and(eq(networkOrganisers.networkId, transfers.networkId), eq(networkOrganisers.memberId, id)),
    )
    .where(
      and(
        eq(transferChecks.memberId, id),
        notExists(answeredSince(db)),
        gt(transferChecks.expiresAt, now),
        ne(transfers.state, 'stopped'),
      ),
    )
    .orderBy(asc(transferChecks.dueOn), asc(transferChecks.id))
    .limit(MOST_OPEN)
    .all();
}

/** An answer to any question about the same transfer, since this one was asked: one of them is enough. */
function answeredSince(db: Database) {
  const other = alias(transferChecks, 'other');
  const same = and(eq(other.transferId, transferChecks.transferId), gte(other.answeredAt, transferChecks.askedAt));
  return db.select({ id: other.id }).from(other).where(same);
}
