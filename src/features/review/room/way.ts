import type { State } from '../review.ts';

/** Where on its way a review is: writing, reading, result, the network reads, reply. */
export function placeOnWay(state: Exclude<State, 'withdrawn'>, hasReply: boolean): number {
  if (state === 'closed') return hasReply ? 4 : 3;
  return { draft: 0, submitted: 1, concluded: 2 }[state];
}
