import { sql, type SQLWrapper } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { byMember, ofMember } from './of-member.ts';
import { projects } from './catalogue.ts';
import { topics } from './forum.ts';
import { members } from './members.ts';
import { networks } from './networks.ts';

/** A day of the calendar, written as 2026-11-22. */
const day = (name: string) => text(name);
const ofProject = () =>
  text('project')
    .notNull()
    .references(() => projects.slug);
const ofTransfer = () =>
  integer('transfer_id')
    .notNull()
    .references(() => transfers.id, { onDelete: 'cascade' });
const state = () =>
  text('state', { enum: ['interested', 'visited', 'checked', 'adapted', 'running', 'permanent', 'stopped'] });
const STATES = sql.raw(`('interested', 'visited', 'checked', 'adapted', 'running', 'permanent', 'stopped')`);

/** A network takes a project to its district: what stands now. How it came to that: `transferSteps`. */
export const transfers = sqliteTable(
  'transfers',
  {
    /** Never used again: it stands in addresses. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    project: ofProject(),
    networkId: integer('network_id')
      .notNull()
      .references(() => networks.id),
    district: text('district').notNull(),
    state: state().notNull(),
    seenBy: text('seen_by', { enum: ['public', 'members', 'anonymised'] })
      .notNull()
      .default('members'),
    lang: text('lang', { enum: ['de', 'en'] }).notNull(),
    kept: text('kept'),
    changed: text('changed'),
    dropped: text('dropped'),
    /** Who helped or took part. */
    partners: text('partners'),
    /** Hours of work so far, paid and unpaid together. */
    hours: integer('hours'),
    /** Code of the catalogue's bands of money. */
    cost: text('cost'),
    /** What went wrong; its cause is a code of the catalogue's. */
    trouble: text('trouble'),
    cause: text('cause'),
    again: text('again', { enum: ['yes', 'differently', 'no'] }),
    againNote: text('again_note'),
    /** When it is asked again whether it still runs; null: it is not, nor once it is stopped. */
    nextCheck: day('next_check'),
    openedBy: byMember('opened_by').notNull(),
    openedAt: time('opened_at').notNull(),
    changedAt: time('changed_at').notNull(),
    /** Counts up with every change: a form that shows an older one is told so. */
    version: integer('version').notNull().default(1),
    /** The same for the notes of its fit check. */
    fitVersion: integer('fit_version').notNull().default(0),
  },
  (table) => [
    uniqueIndex('transfers_one_open')
      .on(table.project, table.networkId, table.district)
      .where(sql`state <> 'stopped'`),
    index('transfers_by_project').on(table.project, table.openedAt, table.id),
    index('transfers_by_network').on(table.networkId, table.changedAt, table.id),
    index('transfers_by_change').on(table.changedAt, table.id),
    index('transfers_by_state').on(table.state, table.changedAt, table.id),
    index('transfers_by_district').on(table.district, table.changedAt, table.id),
    index('transfers_to_check')
      .on(table.nextCheck)
      .where(sql`next_check IS NOT NULL`),
    index('transfers_by_opener').on(table.openedBy),
    check('transfers_state', sql`${table.state} IN ${STATES}`),
    check('transfers_seen_by', sql`${table.seenBy} IN ('public', 'members', 'anonymised')`),
    check('transfers_again', sql`${table.again} IN ('yes', 'differently', 'no')`),
    check('transfers_hours', sql`${table.hours} BETWEEN 0 AND 100000`),
    check('transfers_next_check', isDay(table.nextCheck)),
  ],
);

/** A step on the ladder: where a transfer came to, when, by whom, and a few words. */
export const transferSteps = sqliteTable(
  'transfer_steps',
  {
    id: integer('id').primaryKey(),
    transferId: ofTransfer(),
    state: state().notNull(),
    /** The day it happened, as far as the person knows. */
    on: day('on').notNull(),
    /** Null: told by the link in a mail. */
    by: byMember('by'),
    words: text('words'),
    recordedAt: time('recorded_at').notNull(),
  },
  (table) => [
    index('transfer_steps_of').on(table.transferId, table.id),
    index('transfer_steps_by').on(table.by),
    check('transfer_steps_state', sql`${table.state} IN ${STATES}`),
    check('transfer_steps_on', isDay(table.on)),
  ],
);

/** That it was asked by mail whether a transfer still runs. Whoever has the link may answer. */
export const transferChecks = sqliteTable(
  'transfer_checks',
  {
    id: integer('id').primaryKey(),
    transferId: ofTransfer(),
    dueOn: day('due_on').notNull(),
    memberId: integer('member_id').references(() => members.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    askedAt: time('asked_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    answeredAt: time('answered_at'),
    answer: text('answer', { enum: ['running', 'ended', 'more'] }),
  },
  (table) => [
    uniqueIndex('transfer_checks_once').on(table.transferId, table.dueOn, table.memberId),
    index('transfer_checks_of').on(table.memberId),
    index('transfer_checks_by_end').on(table.expiresAt),
    check('transfer_checks_answer', sql`(${table.answeredAt} IS NULL) = (${table.answer} IS NULL)`),
  ],
);

/** A few words that came with the answer that something still runs, or that there is more to tell. Those of an end are its step's. */
export const transferRemarks = sqliteTable(
  'transfer_remarks',
  {
    id: integer('id').primaryKey(),
    transferId: ofTransfer(),
    /** The question that was answered: it says one thing. Null: it is forgotten. */
    checkId: integer('check_id').references(() => transferChecks.id, { onDelete: 'set null' }),
    /** Whose link it was; whoever had it may have written. */
    memberId: byMember('member_id'),
    on: day('on').notNull(),
    words: text('words').notNull(),
    recordedAt: time('recorded_at').notNull(),
  },
  (table) => [
    uniqueIndex('transfer_remarks_once').on(table.checkId),
    index('transfer_remarks_of').on(table.transferId, table.id),
    index('transfer_remarks_by').on(table.memberId),
    check('transfer_remarks_on', isDay(table.on)),
  ],
);

/** The fit check of a transfer, one row a question: what is there, what is missing, who could help. The table is WITHOUT ROWID. */
export const fitPoints = sqliteTable(
  'fit_points',
  {
    transferId: ofTransfer(),
    /** A code of `features/transfers/fit.ts`. */
    point: text('point').notNull(),
    there: text('there', { enum: ['yes', 'partly', 'no'] }),
    note: text('note'),
    savedBy: byMember('saved_by').notNull(),
    savedAt: time('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.transferId, table.point] }),
    index('fit_points_by').on(table.savedBy),
    check('fit_points_there', sql`${table.there} IN ('yes', 'partly', 'no')`),
  ],
);

/** Visits and talks that the mentors of a case offer. */
export const visits = sqliteTable(
  'visits',
  {
    /** Never used again: calendars know it. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    project: ofProject(),
    topicId: integer('topic_id').references(() => topics.id, { onDelete: 'set null' }),
    kind: text('kind', { enum: ['visit', 'talk'] }).notNull(),
    offeredBy: byMember('offered_by').notNull(),
    startsAt: time('starts_at').notNull(),
    endsAt: time('ends_at').notNull(),
    place: text('place').notNull(),
    /** Street and number, as a map or a calendar finds them. */
    address: text('address'),
    /** Null: not in this city, or on the telephone. */
    district: text('district'),
    words: text('words'),
    /** Most guests; null: as many as come. */
    capacity: integer('capacity'),
    /** Counts up with every change, as RFC 5545 has it. */
    sequence: integer('sequence').notNull().default(0),
    changedAt: time('changed_at').notNull(),
    cancelledAt: time('cancelled_at'),
    /** The form that it was offered with: sent twice, it makes one. */
    sendKey: text('send_key'),
  },
  (table) => [
    uniqueIndex('visits_once').on(table.offeredBy, table.sendKey),
    index('visits_by_project').on(table.project, table.startsAt),
    index('visits_by_start').on(table.startsAt),
    index('visits_by_host').on(table.offeredBy, table.startsAt),
    index('visits_by_topic').on(table.topicId),
    check('visits_kind', sql`${table.kind} IN ('visit', 'talk')`),
    check('visits_end', sql`${table.endsAt} > ${table.startsAt}`),
    check('visits_capacity', sql`${table.capacity} > 0`),
  ],
);

/** Who comes to a visit. The table is WITHOUT ROWID. */
export const visitGuests = sqliteTable(
  'visit_guests',
  {
    visitId: integer('visit_id')
      .notNull()
      .references(() => visits.id, { onDelete: 'cascade' }),
    memberId: ofMember('member_id'),
    at: time('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.visitId, table.memberId] }), index('visit_guests_of').on(table.memberId)],
);

function isDay(column: SQLWrapper) {
  return sql`${column} IS NULL OR date(${column}) IS ${column}`;
}
