/** The last days, weeks and months of which one backup each is kept. */
export const KEPT = { days: 7, weeks: 4, months: 6 };

/** Of the backups made at `times`, those to keep: the newest of each of the last days, weeks and months that have one. */
export function backupsToKeep(times: Date[]): Set<Date> {
  const newestFirst = times.toSorted((a, b) => b.getTime() - a.getTime());
  return new Set([
    ...newestOfEach(newestFirst, dayOf, KEPT.days),
    ...newestOfEach(newestFirst, weekOf, KEPT.weeks),
    ...newestOfEach(newestFirst, monthOf, KEPT.months),
  ]);
}

function newestOfEach(newestFirst: Date[], periodOf: (time: Date) => string, periods: number): Date[] {
  const newest = new Map<string, Date>();
  for (const time of newestFirst) if (!newest.has(periodOf(time))) newest.set(periodOf(time), time);
  return [...newest.values()].slice(0, periods);
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** The Monday of a week. */
function weekOf(time: Date): string {
  const monday = new Date(time);
  monday.setUTCDate(time.getUTCDate() - ((time.getUTCDay() + 6) % 7));
  return dayOf(monday);
}

function monthOf(time: Date): string {
  return time.toISOString().slice(0, 7);
}
