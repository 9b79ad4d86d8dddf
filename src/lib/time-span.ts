import { z } from 'zod';
import { atHome } from './home-clock.ts';
import { ProblemError } from './problems.ts';

/** A day of the calendar as a date field sends it. */
export const dayField = z.iso.date('not_right');

/** A time of day as a time field sends it, without seconds. */
export const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not_right');

/** A line on an envelope, for where something takes place. */
export const MAX_PLACE = 160;

/**
 * The moments between which something lies that takes place on one day, where the site is at home. Throws ProblemError
 * where it has begun, and where it ends before it begins.
 */
export function spanAhead({ day, from, to }: { day: string; from: string; to: string }, now: Date) {
  const [startsAt, endsAt] = [atHome(day, from), atHome(day, to)];
  if (startsAt <= now) throw new ProblemError('day', 'in_past');
  if (endsAt <= startsAt) throw new ProblemError('to', 'end_first');
  return { startsAt, endsAt };
}
