import { isTaken, type Adoption } from './adoption.ts';

/** More than a case can have adoptions: its schema allows thirty. */
const STEP = 100;

/**
 * How far a project has travelled, as a number to sort by: first how many places are known to have run it or to run
 * it still, then how many of which nobody knows what came of it.
 */
export function reachOf(adoptions: Pick<Adoption, 'state'>[]): number {
  const taken = adoptions.filter(isTaken);
  const open = taken.filter(({ state }) => state === 'unknown').length;
  return (taken.length - open) * STEP + open;
}
