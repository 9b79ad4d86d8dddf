import type { Rhythm } from './rhythm.ts';

/**
 * Why somebody hears of something, the strongest reason first: who has several hears once, for the strongest. What
 * others find helpful is no reason: it asks nothing of its author, and there is much of it.
 */
const REASONS = [
  'mention',
  'reply',
  'accepted',
  'task',
  'item',
  'network',
  'watched_topic',
  'watched_board',
  'meeting',
] as const;
export type Reason = (typeof REASONS)[number];

/** Of a meeting its own letters tell, each once: nobody chooses a rhythm for it. */
export type LetterReason = Exclude<Reason, 'meeting'>;
export const LETTER_REASONS = REASONS.filter((reason): reason is LetterReason => reason !== 'meeting');

/** How soon letters tell of what, for those who have chosen nothing: at once what is said to them in person, the rest weekly. */
export const STANDARD: Record<LetterReason, Rhythm> = {
  mention: 'at_once',
  reply: 'at_once',
  accepted: 'at_once',
  task: 'at_once',
  item: 'at_once',
  network: 'weekly',
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
