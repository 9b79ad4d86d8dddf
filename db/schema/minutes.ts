import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { byMember } from './of-member.ts';
import { agendaItems, meetings } from './meetings.ts';
import { networks } from './networks.ts';

const ofMeeting = () =>
  integer('meeting_id')
    .notNull()
    .references(() => meetings.id, { onDelete: 'cascade' });

/** "Wer nimmt es mit?": what a network said it would take home. */
export const pledges = sqliteTable(
  'pledges',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    meetingId: ofMeeting(),
    itemId: integer('item_id')
      .notNull()
      .references(() => agendaItems.id, { onDelete: 'cascade' }),
    networkId: integer('network_id')
      .notNull()
      .references(() => networks.id),
    project: text('project'),
    words: text('words'),
    pledgedBy: byMember('pledged_by').notNull(),
    pledgedAt: time('pledged_at').notNull(),
    /** The transfer it became. */
    transferId: integer('transfer_id'),
    settledAt: time('settled_at'),
    outcome: text('outcome', { enum: ['kept', 'partly', 'dropped'] }),
    outcomeNote: text('outcome_note'),
  },
  (table) => [
    unique('pledges_once').on(table.itemId, table.networkId),
    index('pledges_of').on(table.meetingId, table.id),
    index('pledges_by_network').on(table.networkId, table.id),
    index('pledges_by').on(table.pledgedBy),
    index('pledges_of_transfer').on(table.transferId),
    index('pledges_open')
      .on(table.pledgedAt, table.id)
      .where(sql`settled_at IS NULL`),
    check('pledges_settled', sql`(${table.settledAt} IS NULL) = (${table.outcome} IS NULL)`),
  ],
);

/** What somebody said they would do, until when. */
export const tasks = sqliteTable(
  'tasks',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    meetingId: ofMeeting(),
    itemId: integer('item_id').references(() => agendaItems.id, { onDelete: 'cascade' }),
    words: text('words').notNull(),
    memberId: byMember('member_id').notNull(),
    /** A day, written as 2026-11-22. */
    dueOn: text('due_on'),
    doneAt: time('done_at'),
  },
  (table) => [
    index('tasks_of').on(table.meetingId, table.id),
    index('tasks_of_member')
      .on(table.memberId, table.dueOn)
      .where(sql`done_at IS NULL`),
  ],
);

/** What the minutes of an item said before, and the text of a writer whom another one overtook. */
export const minuteVersions = sqliteTable(
  'minute_versions',
  {
    id: integer('id').primaryKey(),
    itemId: integer('item_id')
      .notNull()
      .references(() => agendaItems.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    result: text('result').notNull(),
    by: byMember('by').notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('minute_versions_of').on(table.itemId, table.id), index('minute_versions_by').on(table.by)],
);

/** What those present wish to be changed in the minutes. */
export const amendments = sqliteTable(
  'amendments',
  {
    id: integer('id').primaryKey(),
    meetingId: ofMeeting(),
    itemId: integer('item_id').references(() => agendaItems.id, { onDelete: 'cascade' }),
    memberId: byMember('member_id').notNull(),
    words: text('words').notNull(),
    at: time('at').notNull(),
    settledAt: time('settled_at'),
    settledBy: byMember('settled_by'),
    accepted: integer('accepted', { mode: 'boolean' }),
  },
  (table) => [
    index('amendments_of').on(table.meetingId, table.id),
    index('amendments_by').on(table.memberId),
    index('amendments_settled_by').on(table.settledBy),
  ],
);

/** Photos of flip charts and other papers. */
export const meetingFiles = sqliteTable(
  'meeting_files',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    meetingId: ofMeeting(),
    fileId: integer('file_id').notNull(),
    memberId: byMember('member_id').notNull(),
    name: text('name').notNull(),
    alt: text('alt'),
    at: time('at').notNull(),
  },
  (table) => [index('meeting_files_of').on(table.meetingId, table.id), index('meeting_files_by').on(table.memberId)],
);
