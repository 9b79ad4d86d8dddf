import { scaleLinear } from 'd3-scale';
import { monthOf, yearOf, type Month } from '../../../lib/month.ts';

/** What has a beginning and perhaps an end: `2026-01`. */
export type Span = { from: string; to: string | null };

/** A stretch of the time axis, in percent of its width. */
export type Bar<Line> = { line: Line; x: number; width: number; begunBefore: boolean; goesOn: boolean };

/** Months from one end of the axis to the other, whole years, and where its years stand. */
export type Axis = { first: Month; last: Month; years: { label: string; x: number }[]; now: number };

export type Timeline<Line> = { axis: Axis; bars: Bar<Line>[]; more: number };

/** More bars than these are no picture any more; the table has them all. */
export const MOST_BARS = 24;
/** How far back, and ahead, a chart looks at most. */
const YEARS_BACK = 12;
const YEARS_AHEAD = 6;
/** As many labels, or a few more, fit on the narrowest phone. */
const LABELS = 4;
const YEAR = 12;

/** The lines that tell most as bars on one axis, in the order in which they begin. */
export function timelineOf<Line extends Span>(lines: readonly Line[], start: Month, most = MOST_BARS): Timeline<Line> {
  const axis = axisOf(lines, start);
  const told = mostTelling(lines, start).slice(0, most);
  const bars = told
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
    .map((line) => barOf(line, axis));
  return { axis, bars, more: lines.length - told.length };
}

/** The axis on which all lines lie that are not too far away. */
export function axisOf(lines: readonly Span[], start: Month): Axis {
  const begins = lines.map(({ from }) => monthOf(from));
  const ends = lines.map(({ to }) => (to === null ? start + YEAR : monthOf(to)));
  const first = yearOf(Math.max(Math.min(...begins, start - 1), start - YEARS_BACK * YEAR)) * YEAR;
  const end = yearOf(Math.min(Math.max(...ends, start + YEAR), start + YEARS_AHEAD * YEAR));
  const last = end * YEAR + YEAR - 1;
  const x = placesOf({ first, last });
  const years = scaleLinear()
    .domain([yearOf(first), end + 1])
    .ticks(LABELS)
    .filter((year) => Number.isInteger(year) && year <= end)
    .map((year) => ({ label: String(year), x: x(year * YEAR) }));
  return { first, last, years, now: x(start) };
}

/** Where a month begins, in percent; what lies outside stops at the edge. */
export function placesOf({ first, last }: Pick<Axis, 'first' | 'last'>): (month: Month) => number {
  const scale = scaleLinear([first, last + 1], [0, 100]).clamp(true);
  return (month) => Math.round(scale(month) * 100) / 100;
}

/** What runs or comes goes before what is over; of that, the newest. */
function mostTelling<Line extends Span>(lines: readonly Line[], start: Month): Line[] {
  const isOver = ({ to }: Line) => Number(to !== null && monthOf(to) < start - 1);
  const endOf = ({ to }: Line) => (to === null ? Infinity : monthOf(to));
  return lines.toSorted((a, b) => isOver(a) - isOver(b) || (isOver(a) ? endOf(b) - endOf(a) : 0));
}

function barOf<Line extends Span>(line: Line, axis: Axis): Bar<Line> {
  const place = placesOf(axis);
  const [from, to] = [monthOf(line.from), line.to === null ? axis.last : monthOf(line.to)];
  const x = place(from);
  const goesOn = line.to === null || to > axis.last;
  return { line, x, width: Math.max(0.4, place(to + 1) - x), begunBefore: from < axis.first, goesOn };
}
