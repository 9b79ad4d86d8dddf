import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { ofMember } from './of-member.ts';
import { events } from './events.ts';

/** What a member hears of, each once: the inbox, and what letters are made of. */
export const notices = sqliteTable(
  'notices',
  {
    /** In the order of the events. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    memberId: ofMember('member_id'),
    eventId: integer('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    /** Why they hear of it, a code of `features/notices/reason.ts`, such as "reply". */
    reason: text('reason').notNull(),
    /** That of the event, kept here for letters. */
    groupKind: text('group_kind').notNull(),
    groupId: integer('group_id').notNull(),
    at: time('at').notNull(),
    /** In which letter it is said: as its reader had chosen when it came, or has chosen since. */
    rhythm: text('rhythm', { enum: ['never', 'at_once', 'daily', 'weekly'] })
      .notNull()
      .default('never'),
    /** When it was seen, on the site or as the thing itself. What was seen is in no letter. */
    readAt: time('read_at'),
    /** When a letter said it; no other one does. */
    letteredAt: time('lettered_at'),
  },
  (table) => [
    unique('notices_once').on(table.memberId, table.eventId),
    index('notices_inbox').on(table.memberId, table.id),
    index('notices_unread')
      .on(table.memberId, table.groupKind, table.groupId, table.id)
      .where(sql`read_at IS NULL`),
    index('notices_to_say')
      .on(table.rhythm, table.at, table.memberId)
      .where(sql`rhythm <> 'never' AND lettered_at IS NULL AND read_at IS NULL`),
    index('notices_of').on(table.eventId),
    index('notices_by_time').on(table.at),
  ],
);

/** How far events have been turned into notices: one row. */
export const noticeProgress = sqliteTable(
  'notice_progress',
  { id: integer('id').primaryKey(), eventId: integer('event_id').notNull() },
  (table) => [check('notice_progress_one', sql`${table.id} = 1`)],
);

/** How often a member wants letters about what. Without a row: the standard. The table is WITHOUT ROWID. */
export const noticePreferences = sqliteTable(
  'notice_preferences',
  {
    memberId: ofMember('member_id'),
    /** As in `notices`. */
    reason: text('reason').notNull(),
    rhythm: text('rhythm', { enum: ['never', 'at_once', 'daily', 'weekly'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.reason] }),
    check('notice_preferences_rhythm', sql`${table.rhythm} IN ('never', 'at_once', 'daily', 'weekly')`),
  ],
);

/**
 * The newest day or week whose letter a member has had, or would have had. A letter is made in the transaction that
 * moves this on, so none is made twice and none is skipped. The table is WITHOUT ROWID.
 */
export const letterRounds = sqliteTable(
  'letter_rounds',
  {
    memberId: ofMember('member_id'),
    rhythm: text('rhythm', { enum: ['at_once', 'daily', 'weekly'] }).notNull(),
    /** When the round began. */
    roundAt: time('round_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.rhythm] }),
    check('letter_rounds_rhythm', sql`${table.rhythm} IN ('at_once', 'daily', 'weekly')`),
  ],
);
