import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Work that is done at certain times: when each kind was last tried, and last done. */
export const jobRuns = sqliteTable('job_runs', {
  name: text('name').primaryKey(),
  triedAt: integer('tried_at', { mode: 'timestamp_ms' }),
  doneAt: integer('done_at', { mode: 'timestamp_ms' }).notNull(),
});
