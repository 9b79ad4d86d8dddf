/** A calendar month, counted from January of the year 0: months are added and compared as numbers. */
export type Month = number;

const YEAR = 12;

/** The month of a day or a month as we store it: `2026-03-15` or `2026-03`. */
export function monthOf(date: string): Month {
  return Number(date.slice(0, 4)) * YEAR + Number(date.slice(5, 7)) - 1;
}

/** The month as we store it: `2026-03`. */
export function monthCode(month: Month): string {
  return `${String(yearOf(month)).padStart(4, '0')}-${String((month % YEAR) + 1).padStart(2, '0')}`;
}

export function yearOf(month: Month): number {
  return Math.floor(month / YEAR);
}

/** The months from one to the other, both among them; none where they are reversed. */
export function monthsFrom(first: Month, last: Month): Month[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
