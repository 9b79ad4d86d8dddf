import { HOME } from './dates.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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

function fits(day: number, weekday: number | undefined): boolean {
  return weekday === undefined || new Date(day).getUTCDay() === weekday;
}

/** The moment at which clocks at home show `shown`. */
function momentOf(shown: number): Date {
  const guess = shown - offsetAt(shown);
  return new Date(shown - offsetAt(guess));
}

function offsetAt(moment: number): number {
  return shownAt(moment) - moment;
}

/** What clocks at home show, to the second, as if it were in UTC. */
function shownAt(moment: number): number {
  return Date.parse(`${wall.format(moment).replace(' ', 'T')}Z`);
}
