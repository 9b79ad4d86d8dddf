import type { Scenario } from './scenarios.ts';
import { isSameSource } from './stress.ts';

/**
 * Why a table says the same although somebody chose a source that ends: it brings nothing in the next twelve months, the
 * rest lasts as long without it, or it is the largest, which ends where nothing is chosen.
 */
export type Unchanged = 'nothing' | 'enough' | 'biggest';

/** Undefined where nobody chose a source that there is, and where the choice changes a figure. */
export function unchangedBy(all: readonly Scenario[], source: string | undefined): Unchanged | undefined {
  const plan = all.find(({ what }) => what === 'plan')?.outlook;
  const ending = all.find((scenario) => 'source' in scenario);
  if (source === undefined || !plan || !ending || !isSameSource(ending.source, source)) return undefined;
  const { outlook, sum, what } = ending;
  if (outlook.covered === plan.covered && outlook.gap === plan.gap) return sum === 0 ? 'nothing' : 'enough';
  return what === 'biggest' ? 'biggest' : undefined;
}
