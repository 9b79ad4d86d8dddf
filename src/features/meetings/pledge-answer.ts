import { and, eq, inArray, max } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { events } from '../../../db/schema/events.ts';

/** When a network last said what became of each of these pledges; absent: it has not said. */
export function answersTo(db: Database | Transaction, ids: readonly number[]): Map<number, Date> {
  if (ids.length === 0) return new Map();
  const said = and(
    eq(events.kind, 'pledge_settled'),
    eq(events.thingKind, 'pledge'),
    inArray(events.thingId, [...ids]),
  );
  const rows = db
    .select({ id: events.thingId, at: max(events.at) })
    .from(events)
    .where(said)
    .groupBy(events.thingId)
    .all();
  return new Map(rows.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])));
}
