import type { State } from '../review.ts';

/** A board reads what all sheets come to: before that there is no report, and of what was withdrawn there is none. */
export function hasReport(state: State): boolean {
  return state === 'concluded' || state === 'closed';
}
