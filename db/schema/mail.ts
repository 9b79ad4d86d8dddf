import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { members } from './members.ts';

/**
 * The outbox: every mail is a row, written in the transaction that causes it and delivered later. It waits
 * until `sentAt` or `gaveUpAt` is set. What it said and to whom is blanked after a while.
 */
export const mails = sqliteTable(
  'mails',
  {
    id: integer('id').primaryKey(),
    /** What it is for, such as "sign_in": all that is left for the admin's list in the end. */
    kind: text('kind').notNull(),
    memberId: integer('member_id').references(() => members.id, { onDelete: 'cascade' }),
    recipient: text('recipient'),
    locale: text('locale', { enum: ['de', 'en'] }).notNull(),
    subject: text('subject'),
    /** The letter's blocks; see `features/mail/letter.ts`. */
    blocks: text('blocks', { mode: 'json' }).$type<unknown>(),
    /** It signs somebody in: never shown, and blanked as soon as it is sent. */
    secret: integer('secret', { mode: 'boolean' }).notNull(),
    /** The list that its reader can leave with the token; only the hash outlives the sending. */
    list: text('list'),
    leaveToken: text('leave_token'),
    leaveTokenHash: text('leave_token_hash'),
    /** Mails with the same one stand together in a mail program, such as "case-7". */
    thread: text('thread'),
    /** Given once, before the first attempt: whoever gets the mail twice can tell. */
    messageId: text('message_id'),
    postedAt: integer('posted_at', { mode: 'timestamp_ms' }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** When it is due; an attempt under way puts this off, so that a killed one is repeated. */
    nextAttemptAt: integer('next_attempt_at', { mode: 'timestamp_ms' }).notNull(),
    /** After this moment it is not tried again. */
    giveUpAt: integer('give_up_at', { mode: 'timestamp_ms' }).notNull(),
    lastError: text('last_error'),
    sentAt: integer('sent_at', { mode: 'timestamp_ms' }),
    gaveUpAt: integer('gave_up_at', { mode: 'timestamp_ms' }),
    blankedAt: integer('blanked_at', { mode: 'timestamp_ms' }),
  },
  (table) => [
    unique('mails_message_id').on(table.messageId),
    unique('mails_leave_token_hash').on(table.leaveTokenHash),
    index('mails_waiting')
      .on(table.nextAttemptAt)
      .where(sql`sent_at IS NULL AND gave_up_at IS NULL`),
    // Those to one person, which go before letters to many.
    index('mails_waiting_alone')
      .on(table.nextAttemptAt)
      .where(sql`sent_at IS NULL AND gave_up_at IS NULL AND list IS NULL`),
    index('mails_addressed')
      .on(table.postedAt)
      .where(sql`recipient IS NOT NULL`),
    index('mails_by_member').on(table.memberId),
    index('mails_by_recipient').on(table.recipient),
    check('mails_one_end', sql`sent_at IS NULL OR gave_up_at IS NULL`),
    check('mails_blank', sql`(blanked_at IS NULL) = (subject IS NOT NULL AND blocks IS NOT NULL)`),
    check('mails_addressed', sql`recipient IS NOT NULL OR blanked_at IS NOT NULL`),
    check('mails_blank_late', sql`blanked_at IS NULL OR sent_at IS NOT NULL OR gave_up_at IS NOT NULL`),
    check('mails_list', sql`list IS NULL OR (member_id IS NOT NULL AND leave_token_hash IS NOT NULL)`),
  ],
);

/** Who left which list: nothing more is posted to them there until they return. */
export const listDepartures = sqliteTable(
  'list_departures',
  {
    memberId: integer('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    list: text('list').notNull(),
    leftAt: integer('left_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.list] })],
);
