import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { given, isAmong, listOf, prepared } from '../../../db/prepared.ts';
import { events } from '../../../db/schema/events.ts';
import { members } from '../../../db/schema/members.ts';
import { noticeProgress, notices } from '../../../db/schema/notices.ts';
import { endWork, workFor, type SetAside } from '../../lib/set-aside.ts';
import { areActive } from '../members/find.ts';
import type { Event, Hearer } from './news-kind.ts';
import { newsKindOf } from './news-kinds.ts';
import { rhythmFor } from './preference.ts';
import { stronger, type Reason } from './reason.ts';

/** Events of one transaction: others who write do not wait for long. */
const BATCH = 20;

/** Notices after which a transaction ends, though there are more events: some are for everybody. */
const MOST_NOTICES = 500;

/** True if something happened of which nobody has heard yet. */
export function hasNews(db: Database): boolean {
  const unheard = gt(events.id, progressOf(db));
  return db.select({ id: events.id }).from(events).where(unheard).limit(1).get() !== undefined;
}

/**
 * Turns what happened into notices, in order; each event once, for the progress moves on in the transaction that
 * writes them. Answers with the number of events; 0: there are no more. One that is set aside is told to nobody.
 */
export function spreadNews(db: Database | Transaction, now: Date, setAside: SetAside = endWork): number {
  return db.transaction((tx) => {
    const batch = nextEvents(tx).all({ progress: progressOf(tx) });
    let [written, done] = [0, 0];
    for (const event of batch) {
      if (written >= MOST_NOTICES) break;
      const spreadIt = () => tx.transaction((own) => spread(own, event, now));
      written += workFor({ event: event.id }, setAside, spreadIt) ?? 0;
      done += 1;
    }
    const last = batch[done - 1];
    if (last) moveOn(tx, last.id);
    return done;
  });
}

/** How far events have been turned into notices: the number of the last one. */
export function progressOf(db: Database | Transaction): number {
  return progressRow(db).get()?.eventId ?? 0;
}

const progressRow = prepared((db) => db.select().from(noticeProgress).where(eq(noticeProgress.id, 1)).prepare());

const nextEvents = prepared((db) =>
  db
    .select()
    .from(events)
    .where(gt(events.id, sql.placeholder('progress')))
    .orderBy(asc(events.id))
    .limit(BATCH)
    .prepare(),
);

/** How many notices an event has become. */
function spread(tx: Transaction, event: Event, now: Date): number {
  const { id: eventId, groupKind, groupId, at } = event;
  const reasons = strongestReasons(newsKindOf(event.kind)?.hearersOf(tx, event) ?? []);
  if (event.actorId !== null) reasons.delete(event.actorId);
  const active = new Set(activeAmong(tx, [...reasons.keys()], now));
  for (const [memberId, reason] of reasons) {
    if (!active.has(memberId)) continue;
    const rhythm = rhythmFor(tx, memberId, reason);
    newNotice(tx).run({ memberId, eventId, reason, groupKind, groupId, at, rhythm });
  }
  return active.size;
}

function strongestReasons(hearers: Hearer[]): Map<number, Reason> {
  const reasons = new Map<number, Reason>();
  for (const { memberId, reason } of hearers) {
    reasons.set(memberId, stronger(reason, reasons.get(memberId) ?? reason));
  }
  return reasons;
}

const newNotice = prepared((db) =>
  db
    .insert(notices)
    .values(given('memberId', 'eventId', 'reason', 'groupKind', 'groupId', 'at', 'rhythm'))
    .onConflictDoNothing()
    .prepare(),
);

/** Whoever is suspended now, or has gone, hears of nothing. */
function activeAmong(tx: Transaction, ids: number[], now: Date): number[] {
  if (ids.length === 0) return [];
  const rows = activeRows(tx).all({ ids: listOf(ids), now: now.getTime() });
  return rows.map(({ id }) => id);
}

const activeRows = prepared((db) =>
  db
    .select({ id: members.id })
    .from(members)
    .where(and(isAmong(members.id, 'ids'), areActive(db, sql.placeholder('now'))))
    .prepare(),
);

function moveOn(tx: Transaction, eventId: number): void {
  tx.insert(noticeProgress)
    .values({ id: 1, eventId })
    .onConflictDoUpdate({ target: noticeProgress.id, set: { eventId } })
    .run();
}
