import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { jobRuns } from './schema/jobs.ts';

export type JobRun = typeof jobRuns.$inferSelect;

/** What is known of a job; one that was never seen counts as done at `now`. */
export function jobRunOf(db: Database, name: string, now: Date): JobRun {
  const run = db.select().from(jobRuns).where(eq(jobRuns.name, name)).get();
  return run ?? db.insert(jobRuns).values({ name, doneAt: now }).returning().get();
}

export function markJobTried(db: Database, name: string, now: Date): void {
  db.update(jobRuns).set({ triedAt: now }).where(eq(jobRuns.name, name)).run();
}

export function markJobDone(db: Database, name: string, now: Date): void {
  db.update(jobRuns).set({ triedAt: null, doneAt: now }).where(eq(jobRuns.name, name)).run();
}
