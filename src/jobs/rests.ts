import { HOUR } from '../lib/durations.ts';

/** After its first failure a job rests so long, in milliseconds; after each further one twice as long, up to an hour. */
const FIRST_REST = 10_000;
const LONGEST_REST = HOUR;

export type Rests = {
  isResting: (job: string, now: Date) => boolean;
  /** `now`: when the try began. */
  noteFailure: (job: string, now: Date) => void;
  /** What is done has no failures behind it any more. */
  forget: (job: string) => void;
};

/** Which jobs rest after a failure: what is broken now is mostly broken a second later too. A restart forgets it. */
export function openRests(): Rests {
  const rests = new Map<string, { length: number; until: number }>();
  return {
    isResting: (job, now) => now.getTime() < (rests.get(job)?.until ?? 0),
    noteFailure: (job, now) => {
      const last = rests.get(job)?.length;
      const length = last === undefined ? FIRST_REST : Math.min(2 * last, LONGEST_REST);
      rests.set(job, { length, until: now.getTime() + length });
    },
    forget: (job) => rests.delete(job),
  };
}
