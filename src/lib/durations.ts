/** Lengths of time in milliseconds; a day at home may have an hour less or more: see `home-clock.ts`. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Within it the same words from the same hand are a button pressed twice. */
export const TWICE = 10 * MINUTE;
