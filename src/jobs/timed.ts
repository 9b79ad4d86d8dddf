import { jobRunOf, markJobDone, markJobTried, type JobRun } from '../../db/job-runs.ts';
import { HOUR } from '../lib/durations.ts';
import type { Job, JobParts } from './job.ts';

/** After an error, or a kill, the next attempt. Disks are emptied and servers mended in hours. */
const RETRY = HOUR;

/**
 * A job for certain times. `last(now)` is the newest of them that is not in the future; a job that missed some
 * is done once. On a new store the first time is the next one.
 */
export function timed(name: string, last: (now: Date) => Date, run: (parts: JobParts, now: Date) => unknown): Job {
  return {
    name,
    isDue: ({ db }, now) => isOverdue(jobRunOf(db, name, now), last(now), now),
    run: async (parts, now) => {
      markJobTried(parts.db, name, now);
      await run(parts, now);
      markJobDone(parts.db, name, now);
    },
  };
}

function isOverdue({ triedAt, doneAt }: JobRun, last: Date, now: Date): boolean {
  const rested = !triedAt || now.getTime() - triedAt.getTime() >= RETRY;
  return doneAt < last && rested;
}
