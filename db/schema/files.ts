import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { members } from './members.ts';

/** What members have uploaded, as it is served. The bytes lie in the data folder under their hash. */
export const files = sqliteTable(
  'files',
  {
    id: integer('id').primaryKey(),
    ownerId: integer('owner_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** SHA-256 of the bytes, as hex; the name they have on the disk. */
    hash: text('hash').notNull(),
    /** Media type, as the content showed it. */
    type: text('type').notNull(),
    /** Length in bytes. */
    length: integer('length').notNull(),
    /** In pixels; null: it is no picture. */
    width: integer('width'),
    height: integer('height'),
    storedAt: integer('stored_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    index('files_by_owner').on(table.ownerId),
    index('files_by_hash').on(table.hash),
    check('files_hash', sql`length(${table.hash}) = 64`),
    check('files_length', sql`${table.length} > 0`),
  ],
);
