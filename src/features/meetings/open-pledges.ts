import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems, meetings } from '../../../db/schema/meetings.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { networks } from '../../../db/schema/networks.ts';
import { transferSteps } from '../../../db/schema/transfers.ts';
import type { Meeting } from './meeting.ts';

/** Minutes in which everyone says how far they are. */
const REPORT_MINUTES = 15;

/** Meetings whose pledges are asked after: three years of them. */
const MEETINGS_BACK = 12;

export type OpenPledge = typeof pledges.$inferSelect & { network: string; item: string };

/** Every agenda has a first place for what was pledged before; it shows while something is open. */
export function reservePledges(tx: Transaction, { id: meetingId, lang }: Meeting, now: Date): void {
  const words = { kind: 'pledges', title: lang === 'de' ? 'Zusagen' : 'Pledges', state: 'accepted' } as const;
  tx.insert(agendaItems)
    .values({ meetingId, ...words, position: 1, minutes: REPORT_MINUTES, proposedAt: now })
    .run();
}

/**
 * What was pledged at the meetings before this one and was still open when it began, oldest first, as far as minutes
 * tell of it. A pledge is settled when its network says so, or has ended, and when its transfer runs or has stopped.
 */
export function pledgesBefore(db: Database | Transaction, { startsAt }: Pick<Meeting, 'startsAt'>): OpenPledge[] {
  const earlier = earlierMeetings(db, startsAt);
  if (earlier.length === 0) return [];
  const rows = db
    .select({
      ...{ pledge: pledges, network: networks.name, item: agendaItems.title },
      ...{ networkEnded: networks.endedAt, endedAt: endOfTransfer(db) },
    })
    .from(pledges)
    .innerJoin(networks, eq(networks.id, pledges.networkId))
    .innerJoin(agendaItems, eq(agendaItems.id, pledges.itemId))
    .where(inArray(pledges.meetingId, earlier))
    .orderBy(asc(pledges.meetingId), asc(pledges.id))
    .all();
  const since = startsAt.getTime();
  return rows
    .filter(({ networkEnded }) => (networkEnded?.getTime() ?? since) >= since)
    .filter(({ pledge: { settledAt }, endedAt }) => (settledAt?.getTime() ?? endedAt ?? since) >= since)
    .map(({ pledge, network, item }) => ({ ...pledge, network, item }));
}

/** Since when the transfer of a pledge is one of which nobody asks any more. */
function endOfTransfer(db: Database | Transaction) {
  const ends = inArray(transferSteps.state, ['running', 'permanent', 'stopped']);
  const first = db
    .select({ at: sql`min(${transferSteps.recordedAt})` })
    .from(transferSteps)
    .where(and(eq(transferSteps.transferId, pledges.transferId), ends));
  return sql<number | null>`(${first})`;
}

function earlierMeetings(db: Database | Transaction, startsAt: Date): number[] {
  return db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(lt(meetings.startsAt, startsAt), inArray(meetings.minutes, ['amending', 'final'])))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MEETINGS_BACK)
    .all()
    .map(({ id }) => id);
}
