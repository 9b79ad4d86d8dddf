import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { byMember, ofMember } from './of-member.ts';
import { members } from './members.ts';
import { networks } from './networks.ts';

const ofMeeting = () =>
  integer('meeting_id')
    .notNull()
    .references(() => meetings.id, { onDelete: 'cascade' });
const known = (name: string) =>
  text(name, { enum: ['yes', 'no', 'unknown'] })
    .notNull()
    .default('unknown');

/** The quarterly meetings, each in another district. */
export const meetings = sqliteTable(
  'meetings',
  {
    /** Never used again: it stands in addresses and in calendars. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    state: text('state', { enum: ['planned', 'invited', 'held', 'closed', 'cancelled'] })
      .notNull()
      .default('planned'),
    hostId: integer('host_id')
      .notNull()
      .references(() => networks.id),
    district: text('district').notNull(),
    theme: text('theme').notNull(),
    lang: text('lang', { enum: ['de', 'en'] }).notNull(),
    startsAt: time('starts_at').notNull(),
    endsAt: time('ends_at').notNull(),
    venue: text('venue'),
    address: text('address'),
    /** How to get there. */
    directions: text('directions'),
    stepFree: known('step_free'),
    hearingLoop: known('hearing_loop'),
    childcare: known('childcare'),
    /** Most people, guests counted; null: as many as come. */
    capacity: integer('capacity'),
    /** Until then members propose items. */
    proposalsUntil: time('proposals_until').notNull(),
    /** Why it falls through. */
    cancelReason: text('cancel_reason'),
    plannedBy: byMember('planned_by').notNull(),
    plannedAt: time('planned_at').notNull(),
    invitedAt: time('invited_at'),
    heldAt: time('held_at'),
    closedAt: time('closed_at'),
    cancelledAt: time('cancelled_at'),
    minutes: text('minutes', { enum: ['none', 'draft', 'amending', 'final'] })
      .notNull()
      .default('none'),
    minutesFinalAt: time('minutes_final_at'),
    /** The item that the running view shows, and since when. */
    currentItemId: integer('current_item_id'),
    currentSince: time('current_since'),
    /** Guests without an account who were counted at the door. */
    guestsCounted: integer('guests_counted').notNull().default(0),
    /** When the one who counted pressed; null: nobody has counted. */
    countedAt: time('counted_at'),
    /** Counts up with every change that a calendar shows, as RFC 5545 has it. */
    sequence: integer('sequence').notNull().default(0),
    changedAt: time('changed_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('meetings_by_start').on(table.startsAt, table.id),
    index('meetings_by_host').on(table.hostId, table.startsAt),
    index('meetings_by_district').on(table.district, table.startsAt),
    index('meetings_by_planner').on(table.plannedBy),
    check('meetings_end', sql`${table.endsAt} > ${table.startsAt}`),
    check('meetings_capacity', sql`${table.capacity} > 0`),
    check('meetings_cancelled', sql`(${table.state} = 'cancelled') = (${table.cancelledAt} IS NOT NULL)`),
  ],
);

/**
 * What those who were invited knew of a meeting until a change of it, by the sequence that it had then: the letters that
 * tell of the change say what was. The table is WITHOUT ROWID.
 */
export const meetingVersions = sqliteTable(
  'meeting_versions',
  {
    meetingId: ofMeeting(),
    sequence: integer('sequence').notNull(),
    /** Since when it was so. */
    changedAt: time('changed_at').notNull(),
    hostId: integer('host_id')
      .notNull()
      .references(() => networks.id),
    district: text('district').notNull(),
    theme: text('theme').notNull(),
    startsAt: time('starts_at').notNull(),
    endsAt: time('ends_at').notNull(),
    venue: text('venue'),
    address: text('address'),
    directions: text('directions'),
    stepFree: known('step_free'),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.sequence] }),
    index('meeting_versions_by_host').on(table.hostId),
  ],
);

/** What is on the agenda, or proposed for it, and what came of it. */
export const agendaItems = sqliteTable(
  'agenda_items',
  {
    /** Never used again: pledges and topics point to it. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    meetingId: ofMeeting(),
    kind: text('kind', { enum: ['pledges', 'pitch', 'question', 'theme', 'report', 'other'] }).notNull(),
    title: text('title').notNull(),
    words: text('words'),
    /** What it is about: as in `topics`, or a topic or transfer. */
    anchorKind: text('anchor_kind', { enum: ['project', 'topic', 'transfer'] }),
    anchorId: text('anchor_id'),
    state: text('state', { enum: ['proposed', 'accepted', 'declined'] }).notNull(),
    /** Its place on the agenda, from 1; null: not on it. */
    position: integer('position'),
    /** Minutes it may take; null: not set yet. */
    minutes: integer('minutes'),
    /** Null: the site itself. */
    proposedBy: byMember('proposed_by'),
    proposedAt: time('proposed_at').notNull(),
    declineReason: text('decline_reason'),
    /** The minutes of it, in Markdown; `version` counts up, so that no writer overwrites another unseen. */
    result: text('result'),
    version: integer('version').notNull().default(0),
    resultBy: byMember('result_by'),
    resultAt: time('result_at'),
    /** The topic that it became. */
    topicId: integer('topic_id'),
  },
  (table) => [
    index('agenda_items_of').on(table.meetingId, table.position, table.id),
    index('agenda_items_by').on(table.proposedBy),
    index('agenda_items_written_by').on(table.resultBy),
    check('agenda_items_anchor', sql`(${table.anchorKind} IS NULL) = (${table.anchorId} IS NULL)`),
    check('agenda_items_minutes', sql`${table.minutes} BETWEEN 1 AND 480`),
    check('agenda_items_position', sql`${table.position} IS NULL OR ${table.state} = 'accepted'`),
  ],
);

/** Who comes. Needs and names of guests are blanked after the meeting. The table is WITHOUT ROWID. */
export const attendance = sqliteTable(
  'attendance',
  {
    meetingId: ofMeeting(),
    memberId: ofMember('member_id'),
    answer: text('answer', { enum: ['yes', 'perhaps', 'no'] }).notNull(),
    answeredAt: time('answered_at').notNull(),
    guests: integer('guests').notNull().default(0),
    guestNames: text('guest_names'),
    /** Languages, childcare, step-free, whatever helps: codes and words. */
    needs: text('needs', { mode: 'json' }).$type<string[]>(),
    needsNote: text('needs_note'),
    /** Since when they wait for a seat; null: they have one, or want none. */
    waitingSince: time('waiting_since'),
    /** Ticked off at the door. */
    cameAt: time('came_at'),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.memberId] }),
    index('attendance_of').on(table.memberId, table.meetingId),
    index('attendance_waiting')
      .on(table.meetingId, table.waitingSince)
      .where(sql`waiting_since IS NOT NULL`),
    check('attendance_answer', sql`${table.answer} IN ('yes', 'perhaps', 'no')`),
    check('attendance_guests', sql`${table.guests} BETWEEN 0 AND 20`),
  ],
);

/** The last press at the door about each: what was pressed before it, and arrives later, is overtaken. The table is WITHOUT ROWID. */
export const doorPresses = sqliteTable(
  'door_presses',
  { meetingId: ofMeeting(), memberId: ofMember('member_id'), at: time('at').notNull() },
  (table) => [primaryKey({ columns: [table.meetingId, table.memberId] }), index('door_presses_of').on(table.memberId)],
);

/** Which letter about a meeting a member has had: each once. The table is WITHOUT ROWID. */
export const meetingLetters = sqliteTable(
  'meeting_letters',
  {
    meetingId: ofMeeting(),
    memberId: ofMember('member_id'),
    kind: text('kind', { enum: ['invitation', 'agenda', 'minutes', 'change', 'cancellation', 'seat'] }).notNull(),
    /** The sequence of the meeting that it told of: a change is told once. */
    sequence: integer('sequence').notNull().default(0),
    at: time('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.memberId, table.kind, table.sequence] }),
    index('meeting_letters_of').on(table.memberId),
  ],
);

/** With this token in its address a calendar shows a member's own answers. */
export const calendarTokens = sqliteTable('calendar_tokens', {
  memberId: integer('member_id')
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: time('created_at').notNull(),
});
