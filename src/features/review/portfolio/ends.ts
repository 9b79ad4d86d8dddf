import { monthOf, type Month } from '../../../lib/month.ts';
import type { FundingLine } from '../../networks/lines/lines.ts';
import type { Network } from '../../networks/network.ts';
import type { HeldMoney } from './money.ts';

/** A cliff that is nearer than this many months is told first. */
export const NEAR_MONTHS = 12;

/** A network whose money does not reach. `covered`: full months until then; `gap`: of the next twelve months, cents. */
export type Cliff = { network: Network; month: Month; covered: number; gap: number };

/** The last month of a line of funding. */
export type End = { network: Network; line: FundingLine; month: Month };

/**
 * Every funding end from the month before the start on, which runs now, the first one first, and before them the cliffs
 * that are near.
 */
export function endsOf(rows: readonly HeldMoney[], start: Month): { cliffs: Cliff[]; ends: End[] } {
  const cliffs = rows.flatMap(({ network, outlook }): Cliff[] => {
    const { cliff: month, covered, gap } = outlook;
    return month !== undefined && covered < NEAR_MONTHS ? [{ network, month, covered, gap }] : [];
  });
  const ends = rows.flatMap(({ network, funding }) =>
    funding.flatMap((line): End[] => {
      const month = line.to === null ? undefined : monthOf(line.to);
      return month !== undefined && isToCome(month, start) ? [{ network, line, month }] : [];
    }),
  );
  return { cliffs: cliffs.toSorted(byMonth), ends: ends.toSorted(byMonth) };
}

/** A month that still runs has an end in sight; reckoning begins with the first full one. */
export function isToCome(month: Month, start: Month): boolean {
  return month >= start - 1;
}

const collator = new Intl.Collator('de');
function byMonth(a: { month: Month; network: Network }, b: typeof a): number {
  return a.month - b.month || collator.compare(a.network.name, b.network.name) || a.network.id - b.network.id;
}
