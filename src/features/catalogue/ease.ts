import { codesOf } from '../../lib/vocabulary.ts';
import { upperEnd, valueOf } from './basis.ts';
import type { Effort } from './effort.ts';
import { moneyBands } from './vocabularies.ts';

/** Rank of what is not known: behind every known value. */
const LAST = { level: 9, months: 999 } as const;

/**
 * A number that sorts cases, easiest first: by difficulty, then start money, then lead time.
 * What is not known comes last on each of the three.
 */
export function easeOf(effort: Effort): number {
  const difficulty = valueOf(effort.difficulty) ?? LAST.level;
  const band = valueOf(effort.startMoney);
  const money = band === undefined ? LAST.level : codesOf(moneyBands).indexOf(band);
  const lead = valueOf(effort.leadTimeMonths);
  const months = lead === undefined ? LAST.months : upperEnd(lead);
  return (difficulty * 10 + money) * 10_000 + Math.round(months * 10);
}
