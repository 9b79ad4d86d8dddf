import { asc, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems, meetings } from '../../../db/schema/meetings.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { networks } from '../../../db/schema/networks.ts';
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

/** What was pledged at the meetings before this one and was still open when it began, oldest first. */
export function pledgesBefore(db: Database | Transaction, { startsAt }: Pick<Meeting, 'startsAt'>): OpenPledge[] {
  const earlier = earlierMeetings(db, startsAt);
  if (earlier.length === 0) return [];
  const rows = db
    .select({ pledge: pledges, network: networks.name, item: agendaItems.title })
    .from(pledges)
    .innerJoin(networks, eq(networks.id, pledges.networkId))
    .innerJoin(agendaItems, eq(agendaItems.id, pledges.itemId))
    .where(inArray(pledges.meetingId, earlier))
    .orderBy(asc(pledges.meetingId), asc(pledges.id))
    .all();
  return rows
    .filter(({ pledge: { settledAt } }) => settledAt === null || settledAt > startsAt)
    .map(({ pledge, ...names }) => ({ ...pledge, ...names }));
}

function earlierMeetings(db: Database | Transaction, startsAt: Date): number[] {
  return db
    .select({ id: meetings.id })
    .from(meetings)
    .where(lt(meetings.startsAt, startsAt))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MEETINGS_BACK)
    .all()
    .map(({ id }) => id);
}
