import { codesOf } from '../../lib/vocabulary.ts';
import type { Funding } from './funding.ts';
import { inOrder, type YearOrMonth } from './text.ts';
import { moneyBands } from './vocabularies.ts';

/** Monthly amounts are compared by the year. */
const MONTHS = 12;

/** What a band is at most, in cents, in the order of its codes; the last one is open. */
const BAND_TOPS = [0, 500_00, 5_000_00, 25_000_00, 100_000_00, 250_000_00];

/** Money that counts on that day before money that had ended, within each the biggest first; what is not known comes last. */
export function mostTellingFirst(lines: readonly Funding[], day: string): Funding[] {
  const ended = ({ end }: Funding) => Number(hasEnded(end, day));
  return lines.toSorted((a, b) => ended(a) - ended(b) || sizeOf(b) - sizeOf(a));
}

function hasEnded(end: YearOrMonth | undefined, day: string): boolean {
  return end !== undefined && !inOrder(day.slice(0, 7), end);
}

/** Cents a year or at once, as far as known; -1 where nothing is known. */
function sizeOf({ amount, band, per }: Funding): number {
  if (amount !== undefined) return per === 'month' ? amount * MONTHS : amount;
  return band === undefined ? -1 : (BAND_TOPS[codesOf(moneyBands).indexOf(band)] ?? -1);
}
