import { scaleLinear } from 'd3-scale';
import { monthOf, yearOf, type Month } from '../../../lib/month.ts';
import type { Network } from '../../networks/network.ts';
import { isLong } from '../../networks/money/outlook.ts';
import { isToCome, NEAR_MONTHS, type End } from './ends.ts';
import type { HeldMoney } from './money.ts';
import { bySoonest } from './order.ts';

/** Months on the axis; what ends later is marked at its edge. */
export const AXIS_MONTHS = 36;
/** Networks that a reader looks through one below the other; the table has them all. */
export const MOST_REACHES = 30;
const QUARTER = 3;

/** The axis of all funding ends: from the start on, with its years; places in percent of its width. */
export type ReachAxis = { years: { label: string; x: number }[]; now: number };

/** The ends of a quarter: how many are of structural money; `x`, `width` in percent, heights in parts of the highest. */
export type Column = {
  /** The first and the last month that it counts. */
  month: Month;
  last: Month;
  x: number;
  width: number;
  structural: number;
  project: number;
  isLate: boolean;
};

/** How far the money of a network reaches, and where its funding ends. */
export type Reach = {
  network: Network;
  /** Where the bar ends in percent; undefined: it has not told what it costs. */
  reaches: number | undefined;
  /** The first month without money; undefined: none in sight. */
  cliff: Month | undefined;
  covered: number;
  isLong: boolean;
  isNear: boolean;
  ends: { x: number; month: Month; structural: boolean; title: string }[];
};

export function reachAxis(start: Month): ReachAxis {
  const place = placesFrom(start);
  const first = yearOf(start) + 1;
  const years = Array.from({ length: Math.floor(AXIS_MONTHS / 12) }, (_, index) => first + index);
  return { years: years.map((year) => ({ label: String(year), x: place(year * 12) })), now: 0 };
}

/** Every end counted in its quarter: the first column holds the month that runs now too, the last whatever is later. */
export function columnsOf(ends: readonly End[], start: Month): Column[] {
  const place = placesFrom(start);
  const quarters = AXIS_MONTHS / QUARTER;
  const width = 100 / (quarters + 1);
  const columns = Array.from({ length: quarters + 1 }, (_, index) => ({
    ...{ month: start + index * QUARTER - (index === 0 ? 1 : 0), last: start + (index + 1) * QUARTER - 1 },
    ...{ x: index < quarters ? place(start + index * QUARTER) : 100 - width },
    ...{ width, structural: 0, project: 0, isLate: index === quarters },
  }));
  for (const { month, line } of ends) {
    const column = columns[Math.min(quarters, Math.max(0, Math.floor((month - start) / QUARTER)))];
    if (column) column[line.structural ? 'structural' : 'project'] += 1;
  }
  return columns;
}

/** The networks whose money ends first, one below the other. */
export function reachesOf(rows: readonly HeldMoney[], start: Month, most = MOST_REACHES): Reach[] {
  return rows
    .toSorted(bySoonest)
    .slice(0, most)
    .map((row) => reachOf(row, start));
}

function reachOf({ network, funding, isReckoned, outlook }: HeldMoney, start: Month): Reach {
  const { covered, cliff } = outlook;
  const place = placesFrom(start);
  const ends = funding.flatMap(({ to, structural, title }) => {
    const month = to === null ? undefined : monthOf(to);
    return month === undefined || !isToCome(month, start) ? [] : [{ x: place(month + 1), month, structural, title }];
  });
  return {
    ...{ network, cliff, covered, ends },
    reaches: isReckoned ? place(start + covered) : undefined,
    isLong: isLong(outlook),
    isNear: cliff !== undefined && covered < NEAR_MONTHS,
  };
}

/** Room is left at the right edge for whatever is later. */
function placesFrom(start: Month): (month: Month) => number {
  const room = 100 / (AXIS_MONTHS / QUARTER + 1);
  const scale = scaleLinear([start, start + AXIS_MONTHS], [0, 100 - room]);
  return (month) => Math.round(Math.min(100, Math.max(0, scale(month))) * 100) / 100;
}
