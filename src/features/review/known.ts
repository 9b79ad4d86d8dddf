import { and, count, eq, exists, gt, inArray, isNotNull, isNull, ne, sql, type Column } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../../db/database.ts';
import { topics } from '../../../db/schema/forum.ts';
import { attendance, meetings } from '../../../db/schema/meetings.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import { pledgeTally, type PledgeTally } from '../meetings/pledge-tally.ts';
import { isActive, type Member } from '../members/member.ts';
import type { Network } from '../networks/network.ts';

/** What the site knows of a network by itself: counts, as far as the viewer may see what is counted. */
export type Known = {
  /** Meetings that it hosted, and how many came to each on average; absent where nobody was ticked off. */
  meetings: number;
  guests?: number;
  /** Projects that it took home, and how many of these run. */
  taken: number;
  running: number;
  /** Transfers of others of a project that ran here first. */
  handed: number;
  /** Topics of its districts that nobody has answered to the end. */
  topics: number;
} & PledgeTally;

const RUNS = ['running', 'permanent'] as const;

export function knownOf(db: Database, viewer: Member | undefined, { id, districts }: Network): Known {
  const isIn = viewer !== undefined && isActive(viewer);
  return {
    ...hosted(db, id),
    ...takenHome(db, id, isIn),
    handed: handedOn(db, id, isIn),
    topics: openTopics(db, districts, isIn),
    ...pledgeTally(db, viewer, id),
  };
}

function hosted(db: Database, hostId: number): Pick<Known, 'meetings' | 'guests'> {
  const held = and(eq(meetings.hostId, hostId), inArray(meetings.state, ['held', 'closed']));
  const rows = db.select({ id: meetings.id, counted: meetings.guestsCounted }).from(meetings).where(held).all();
  if (rows.length === 0) return { meetings: 0 };
  const ids = rows.map(({ id }) => id);
  const came = and(inArray(attendance.meetingId, ids), isNotNull(attendance.cameAt));
  const party = sql<number>`coalesce(sum(1 + ${attendance.guests}), 0)`;
  const ticked = db.select({ n: party }).from(attendance).where(came).get()?.n ?? 0;
  const all = ticked + rows.reduce((sum, { counted }) => sum + counted, 0);
  return { meetings: rows.length, ...(all > 0 && { guests: Math.round(all / rows.length) }) };
}

/** What does not say where it is counts for nobody. */
function isSeen(isIn: boolean, { seenBy }: { seenBy: Column } = transfers) {
  return isIn ? ne(seenBy, 'anonymised') : eq(seenBy, 'public');
}

function takenHome(db: Database, networkId: number, isIn: boolean): Pick<Known, 'taken' | 'running'> {
  const rows = db
    .select({ state: transfers.state })
    .from(transfers)
    .where(and(eq(transfers.networkId, networkId), isSeen(isIn)))
    .all();
  const running = rows.filter(({ state }) => (RUNS as readonly string[]).includes(state));
  return { taken: rows.length, running: running.length };
}

function handedOn(db: Database, networkId: number, isIn: boolean): number {
  const first = alias(transfers, 'first');
  const here = eq(first.networkId, networkId);
  const taken = db.select({ project: first.project }).from(first).where(here);
  const isEarlier = and(eq(first.project, transfers.project), sql`${first.openedAt} < ${transfers.openedAt}`);
  const ranBefore = db
    .select({ one: sql`1` })
    .from(first)
    .where(and(here, isEarlier, inArray(first.state, [...RUNS]), isSeen(isIn, first)));
  const ofOthers = and(gt(transfers.project, ''), ne(transfers.networkId, networkId), isSeen(isIn));
  // What was never taken here is left aside before each transfer is compared with those before it.
  const handed = and(ofOthers, inArray(transfers.project, taken), exists(ranBefore));
  return db.select({ n: count() }).from(transfers).where(handed).get()?.n ?? 0;
}

function openTopics(db: Database, districts: readonly string[], isIn: boolean): number {
  const open = and(
    inArray(topics.district, [...districts]),
    isNull(topics.hiddenAt),
    isNull(topics.lockedAt),
    isNull(topics.acceptedPostId),
    isIn ? undefined : eq(topics.seenBy, 'public'),
  );
  return db.select({ n: count() }).from(topics).where(open).get()?.n ?? 0;
}
