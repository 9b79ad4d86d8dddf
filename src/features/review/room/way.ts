import type { State } from '../review.ts';

/** How many steps are behind a review, and whether the next one goes on now. */
export type Way = { done: number; goesOn: boolean };

/**
 * Where on its way a review is: writing, reading, result, the network reads, reply. A result that stands is done, but the
 * network does not read it before the review is closed.
 */
export function wayOf(state: Exclude<State, 'withdrawn'>, hasReply: boolean): Way {
  if (state === 'closed') return { done: hasReply ? 5 : 3, goesOn: !hasReply };
  return { done: { draft: 0, submitted: 1, concluded: 3 }[state], goesOn: state !== 'concluded' };
}
