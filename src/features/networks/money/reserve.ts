/** A quarter of a year: by then one writes it down anew. */
const MONTHS_FRESH = 3;

/** True where so long has passed since somebody wrote down the reserve that one says so. */
export function isOld(writtenAt: Date, now: Date): boolean {
  const last = new Date(writtenAt);
  last.setUTCMonth(last.getUTCMonth() + MONTHS_FRESH);
  return last < now;
}
