import { MINUTE } from './durations.ts';
import { atHome, dayAfter, dayAtHome } from './home-clock.ts';

/** The newest first day of a month at `hour` o'clock where the site is at home that is not after `now`. */
export function lastMonthlyAtHome(hour: number, now: Date): Date {
  const first = monthlyAt(hour, dayAtHome(now));
  return first <= now ? first : monthlyAt(hour, dayAfter(firstOf(dayAtHome(now)), -1));
}

/** The newest moment that is not after `now` of those that lie so many minutes apart. */
export function lastEvery(minutes: number, now: Date): Date {
  const step = minutes * MINUTE;
  return new Date(Math.floor(now.getTime() / step) * step);
}

function monthlyAt(hour: number, day: string): Date {
  return atHome(firstOf(day), `${String(hour).padStart(2, '0')}:00`);
}

function firstOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
