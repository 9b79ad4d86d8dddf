import type { Job, JobParts } from './job.ts';
import { openRests, type Rests } from './rests.ts';

/** Milliseconds between two looks for work: a mailed code arrives while its reader still waits for it. */
const TICK = 1_000;

export type Runner = {
  /** Starts every job that is due and not under way. Resolves when those it started have ended; never rejects. */
  runDue: (now: Date) => Promise<void>;
  /** Resolves when no job is under way any more. */
  idle: () => Promise<void>;
};

/**
 * Runs jobs beside each other, each at most once at a time. An error is logged and stops no other job; the job that had
 * it rests for a while, longer each time.
 */
export function openRunner(jobs: Job[], parts: JobParts): Runner {
  const underWay = new Map<string, Promise<void>>();
  const rests = openRests();
  const isFree = ({ name }: Job, now: Date) => !underWay.has(name) && !rests.isResting(name, now);
  const start = (job: Job, now: Date) => {
    const run = attempt(job, parts, rests, now).finally(() => underWay.delete(job.name));
    underWay.set(job.name, run);
    return run;
  };
  return {
    runDue: async (now) => {
      const free = jobs.filter((job) => isFree(job, now) && isDue(job, parts, rests, now));
      await Promise.all(free.map((job) => start(job, now)));
    },
    idle: async () => {
      await Promise.all(underWay.values());
    },
  };
}

/** Looks for work every TICK. The function it gives back ends that, and resolves when nothing is under way. */
export function keepRunning(runner: Runner): () => Promise<void> {
  const timer = setInterval(() => void runner.runDue(new Date()), TICK);
  return async () => {
    clearInterval(timer);
    await runner.idle();
  };
}

function isDue(job: Job, parts: JobParts, rests: Rests, now: Date): boolean {
  try {
    return job.isDue(parts, now);
  } catch (error) {
    rests.noteFailure(job.name, now);
    parts.log.error({ job: job.name, err: error }, 'a job could not be asked');
    return false;
  }
}

async function attempt(job: Job, parts: JobParts, rests: Rests, now: Date): Promise<void> {
  try {
    await job.run(parts, now);
    rests.forget(job.name);
  } catch (error) {
    rests.noteFailure(job.name, now);
    parts.log.error({ job: job.name, err: error }, 'a job failed');
  }
}
