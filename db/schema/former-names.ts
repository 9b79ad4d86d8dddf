import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { members } from './members.ts';

/** Names and addresses that members had before, for as long as mails may hold them: erasure looks for these too. */
export const formerNames = sqliteTable(
  'former_names',
  {
    id: integer('id').primaryKey(),
    memberId: integer('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** A name, or an e-mail address. */
    name: text('name').notNull(),
    givenUpAt: integer('given_up_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('former_names_by_member').on(table.memberId), index('former_names_by_end').on(table.givenUpAt)],
);
