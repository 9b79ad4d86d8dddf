import { z } from 'zod';
import { atHome, dayAtHome } from './home-clock.ts';
import { ProblemError } from './problems.ts';

/** A day of the calendar as a date field sends it. */
export const dayField = z.iso.date('day');

/** A time of day as a time field sends it, without seconds. */
export const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');

/** Nobody plans an evening further ahead; a year that is mistyped lies there. */
const MOST_YEARS_AHEAD = 2;

/** A line on an envelope, for where something takes place. */
export const MAX_PLACE = 160;

/**
 * The moments between which something lies that takes place on one day, where the site is at home. Throws ProblemError
 * where it has begun or lies too far ahead, and where it ends before it begins.
 */
export function spanAhead({ day, from, to }: { day: string; from: string; to: string }, now: Date) {
  const [startsAt, endsAt] = [atHome(day, from), atHome(day, to)];
  if (startsAt <= now) throw new ProblemError('day', 'in_past');
  requireNear('day', day, now);
  if (endsAt <= startsAt) throw new ProblemError('to', 'end_first');
  return { startsAt, endsAt };
}

/** Throws ProblemError beside the field for a day that lies too far ahead. */
export function requireNear(field: string, day: string, now: Date): void {
  const [year = 0, ...rest] = dayAtHome(now).split('-');
  const last = [Number(year) + MOST_YEARS_AHEAD, ...rest].join('-');
  if (day > last) throw new ProblemError(field, 'far_ahead', MOST_YEARS_AHEAD);
}
