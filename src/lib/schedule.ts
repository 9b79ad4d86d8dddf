import { MINUTE } from './durations.ts';

/** The newest moment at `hour` o'clock of this machine that is not after `now`. */
export function lastAt(hour: number, now: Date): Date {
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hour);
  return today <= now ? today : new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, hour);
}

/** The newest first day of a month at `hour` o'clock of this machine that is not after `now`. */
export function lastMonthlyAt(hour: number, now: Date): Date {
  const first = new Date(now.getFullYear(), now.getMonth(), 1, hour);
  return first <= now ? first : new Date(now.getFullYear(), now.getMonth() - 1, 1, hour);
}

/** The newest moment that is not after `now` of those that lie so many minutes apart. */
export function lastEvery(minutes: number, now: Date): Date {
  const step = minutes * MINUTE;
  return new Date(Math.floor(now.getTime() / step) * step);
}
