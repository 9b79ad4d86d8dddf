import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { members } from './members.ts';

/**
 * What has to go once the rows are gone: files of mails and of uploads (by their hash), and every mail in a file that
 * has one of the `names` in it. `isWrittenAnew`: all that is gone, and the store was written anew; its log is left.
 */
export type Leftovers = { mails: string[]; files: string[]; names: string[]; isWrittenAnew?: true };

/** Members who wish to be erased, from the day they ask until nothing of them is left. Taking it back removes the row. */
export const erasures = sqliteTable(
  'erasures',
  {
    memberId: integer('member_id')
      .primaryKey()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** What becomes of what they have written: it stays under "ehemaliges Mitglied", or is blanked too. */
    texts: text('texts', { enum: ['kept', 'blanked'] }).notNull(),
    requestedAt: time('requested_at').notNull(),
    /** Until then it can be taken back. */
    dueAt: time('due_at').notNull(),
    /** When the last mail was posted. The member is erased once it has gone out. */
    farewellAt: time('farewell_at'),
    /** Set when the member is erased. */
    leftovers: text('leftovers', { mode: 'json' }).$type<Leftovers>(),
  },
  (table) => [
    index('erasures_by_due').on(table.dueAt),
    check('erasures_texts', sql`${table.texts} IN ('kept', 'blanked')`),
    check('erasures_later', sql`${table.dueAt} > ${table.requestedAt}`),
    check('erasures_farewell_first', sql`${table.leftovers} IS NULL OR ${table.farewellAt} IS NOT NULL`),
  ],
);
