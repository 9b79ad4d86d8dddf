import type { Rhythm } from './rhythm.ts';

/**
 * Why somebody hears of something, the strongest reason first: who has several hears once, for the strongest. What
 * others find helpful is no reason: it asks nothing of its author, and there is much of it.
 */
export const REASONS = ['mention', 'reply', 'accepted', 'watched_topic', 'watched_board'] as const;
export type Reason = (typeof REASONS)[number];

/** How soon letters tell of what, for those who have chosen nothing: at once what is said to them in person. */
export const STANDARD: Record<Reason, Rhythm> = {
  mention: 'at_once',
  reply: 'at_once',
  accepted: 'at_once',
  watched_topic: 'weekly',
  watched_board: 'weekly',
};

/** The stronger of two reasons. */
export function stronger(one: Reason, other: Reason): Reason {
  return REASONS.indexOf(one) <= REASONS.indexOf(other) ? one : other;
}

export function isReason(code: string): code is Reason {
  return (REASONS as readonly string[]).includes(code);
}
