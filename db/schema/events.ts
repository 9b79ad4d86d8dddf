import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { members } from './members.ts';

/**
 * What happened, in order, written in the transaction in which it happens. Whoever should hear of it is found
 * afterwards. `thing` is what is new, `group` what it belongs to, such as a post and its topic: kinds and ids that only
 * the features know which write them.
 */
export const events = sqliteTable(
  'events',
  {
    /** Never used again: readers keep the number up to which they have read. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Such as "post_written". */
    kind: text('kind').notNull(),
    /** Null: the site itself. */
    actorId: integer('actor_id').references(() => members.id),
    thingKind: text('thing_kind').notNull(),
    thingId: integer('thing_id').notNull(),
    groupKind: text('group_kind').notNull(),
    groupId: integer('group_id').notNull(),
    at: integer('at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    index('events_by_actor').on(table.actorId),
    index('events_of_thing').on(table.thingKind, table.thingId),
    index('events_by_time').on(table.at),
    check('events_kind', sql`${table.kind} <> ''`),
  ],
);
