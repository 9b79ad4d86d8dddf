import { and, desc, eq, lt, lte } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { attendance, meetingLetters, meetingVersions } from '../../../db/schema/meetings.ts';
import type { Meeting } from './meeting.ts';

/** What calendars and letters tell of a meeting: a change of one of them is told to all who were invited. */
const TOLD = [
  ...(['startsAt', 'endsAt', 'theme', 'venue', 'address', 'directions', 'district', 'hostId', 'stepFree'] as const),
];
export type ToldFacts = Pick<Meeting, (typeof TOLD)[number]>;

/** True where those who were invited would hear of something new. */
export function differ(a: ToldFacts, b: ToldFacts): boolean {
  return TOLD.some((name) => String(a[name]) !== String(b[name]));
}

/** Keeps a meeting as it was told of so far; before a change of it. */
export function keepVersion(tx: Transaction, meeting: Meeting): void {
  const { id: meetingId, sequence, changedAt, hostId, district, theme, startsAt, endsAt } = meeting;
  const { venue, address, directions, stepFree } = meeting;
  const facts = { hostId, district, theme, startsAt, endsAt, venue, address, directions, stepFree };
  tx.insert(meetingVersions)
    .values({ meetingId, sequence, changedAt, ...facts })
    .onConflictDoNothing()
    .run();
}

/**
 * A meeting as somebody who hears of a change knows it: as their newest letter had it, or the site when they answered.
 * Undefined where nothing was kept of it.
 */
export function knownTo(tx: Transaction, memberId: number, meeting: Meeting): ToldFacts | undefined {
  const sequence = toldBefore(tx, memberId, meeting);
  const then = sequence === undefined ? seenBefore(tx, memberId, meeting) : eq(meetingVersions.sequence, sequence);
  if (then === undefined) return undefined;
  return tx
    .select()
    .from(meetingVersions)
    .where(and(eq(meetingVersions.meetingId, meeting.id), then))
    .orderBy(desc(meetingVersions.sequence))
    .limit(1)
    .get();
}

/** One about a seat counts too: it says where to come. */
function toldBefore(tx: Transaction, memberId: number, { id, sequence }: Meeting): number | undefined {
  const { meetingId, memberId: reader, sequence: told } = meetingLetters;
  return tx
    .select({ told })
    .from(meetingLetters)
    .where(and(eq(meetingId, id), eq(reader, memberId), lt(told, sequence)))
    .orderBy(desc(told))
    .limit(1)
    .get()?.told;
}

function seenBefore(tx: Transaction, memberId: number, { id }: Meeting) {
  const own = and(eq(attendance.meetingId, id), eq(attendance.memberId, memberId));
  const answer = tx.select({ at: attendance.answeredAt }).from(attendance).where(own).get();
  return answer && lte(meetingVersions.changedAt, answer.at);
}
