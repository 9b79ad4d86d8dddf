import { dayAtHome } from '../../lib/home-clock.ts';

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

/** A quarter of the year with its meetings, the first to come first. */
export type YearPart<M> = { quarter: Quarter; meetings: M[] };

/** A year as a line of four: one meeting in each quarter is the idea; a quarter may have none, or more. */
export function yearLine<M extends { startsAt: Date }>(meetings: readonly M[], year: number): YearPart<M>[] {
  const sorted = meetings.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return QUARTERS.map((quarter) => ({
    quarter,
    meetings: sorted.filter(({ startsAt }) => yearOf(startsAt) === year && quarterOf(startsAt) === quarter),
  }));
}

/** This year, and the next one where a meeting is planned in it or this one is coming to its end. */
export function yearsShown(now: Date, ahead: readonly { startsAt: Date }[]): number[] {
  const year = yearOf(now);
  const isNear = quarterOf(now) === 4 || ahead.some(({ startsAt }) => yearOf(startsAt) > year);
  return isNear ? [year, year + 1] : [year];
}

/** The year in which a moment falls at home. */
function yearOf(moment: Date): number {
  return Number(dayAtHome(moment).slice(0, 4));
}

function quarterOf(moment: Date): number {
  return Math.ceil(Number(dayAtHome(moment).slice(5, 7)) / 3);
}
