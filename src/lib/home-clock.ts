import { DAY, HOUR } from './durations.ts';
import { HOME } from './dates.ts';

/** Monday, as `lastAtHome` takes it. */
export const MONDAY = 1;

/** Swedish writes moments as ISO 8601 does. */
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: HOME, dateStyle: 'short', timeStyle: 'medium' });

/**
 * The newest moment at `hour` o'clock where the site is at home that is not after `now`; with a weekday (0: Sunday)
 * the newest on such a day. The machine's own clock may be elsewhere, and days may have 23 or 25 hours.
 */
export function lastAtHome(hour: number, now: Date, weekday?: number): Date {
  let day = Math.floor(shownAt(now.getTime()) / DAY) * DAY;
  while (!fits(day, weekday) || momentOf(day + hour * HOUR) > now) day -= DAY;
  return momentOf(day + hour * HOUR);
}

/**
 * The moment at which clocks at home show a day (`2026-11-22`) and a time (`18:30`); of an hour that clocks skip, as
 * many minutes later; of one that comes twice, the first.
 */
export function atHome(day: string, time: string): Date {
  return momentOf(Date.parse(`${day}T${time}Z`));
}

/** The day that it is at home: `2026-11-22`. */
export function dayAtHome(moment: Date): string {
  return clockAt(moment).slice(0, 10);
}

/** What clocks show at home: `18:30`. */
export function timeAtHome(moment: Date): string {
  return clockAt(moment).slice(11, 16);
}

/** The day some days later, or, if negative, before. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

function fits(day: number, weekday: number | undefined): boolean {
  return weekday === undefined || new Date(day).getUTCDay() === weekday;
}

/** The moment at which clocks at home show `shown`. */
function momentOf(shown: number): Date {
  const [before, after] = [shown - offsetAt(shown - DAY), shown - offsetAt(shown + DAY)];
  return new Date(shownAt(before) !== shown && shownAt(after) === shown ? after : before);
}

function offsetAt(moment: number): number {
  return shownAt(moment) - moment;
}

/** What clocks at home show, to the second, as if it were in UTC. */
function shownAt(moment: number): number {
  return Date.parse(`${clockAt(moment).replace(' ', 'T')}Z`);
}

/** `2026-11-22 18:30:00`. A year before 1000 has four figures too, as ISO 8601 asks; the format leaves zeros out. */
function clockAt(moment: Date | number): string {
  return wall.format(moment).padStart(19, '0');
}
