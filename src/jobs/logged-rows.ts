import type { SetAside } from '../lib/set-aside.ts';
import type { JobParts } from './job.ts';

/** Logs the rows that a job sets aside: their numbers, and where it failed. What an error says can quote their words. */
export function loggedRows(parts: JobParts, job: string): SetAside {
  return (row, error) => parts.log.error({ job, ...row, ...originOf(error) }, 'a row was set aside');
}

function originOf(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at \S/.test(line));
  return { error: error.name, at: frames.map((line) => line.trim()) };
}
