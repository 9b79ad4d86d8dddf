import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { ProblemError } from '../../lib/problems.ts';
import type { Member } from '../members/member.ts';
import { endNetwork, networkToEnd, type endingForm } from '../networks/end-network.ts';
import type { Network } from '../networks/network.ts';
import { dropChecks } from '../transfers/forget-checks.ts';
import type { Meeting } from './meeting.ts';

/** The next meeting to which a network still invites: until it is over or called off, the network does not end. */
export function meetingInTheWay(
  db: Database | Transaction,
  { id }: Pick<Network, 'id'>,
  now: Date,
): Meeting | undefined {
  const own = and(eq(meetings.hostId, id), gt(meetings.endsAt, now));
  const ahead = and(own, inArray(meetings.state, ['planned', 'invited']));
  return db.select().from(meetings).where(ahead).orderBy(asc(meetings.startsAt)).limit(1).get();
}

/**
 * Ends a network, and with it the questions about what it took home. Throws as `networkToEnd`, and ProblemError while a
 * meeting of it is ahead.
 */
export function endHost(
  db: Database | Transaction,
  member: Member,
  slug: string | undefined,
  input: z.output<typeof endingForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const { id } = networkToEnd(tx, member, slug);
    if (meetingInTheWay(tx, { id }, now)) throw new ProblemError('form', 'meeting_ahead');
    dropChecks(tx, id);
    endNetwork(tx, member, slug, input, now);
  });
}
