import { PROMPT_LIST } from '../mail/claim.ts';

/** How often letters come. */
export const LETTER_RHYTHMS = ['at_once', 'daily', 'weekly'] as const;
export type LetterRhythm = (typeof LETTER_RHYTHMS)[number];

export const RHYTHMS = ['never', ...LETTER_RHYTHMS] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** The list that the letters of a rhythm belong to: whoever leaves it by one click gets none of them any more. */
export function listOf(rhythm: LetterRhythm): string {
  return rhythm === 'at_once' ? PROMPT_LIST : `news-${rhythm}`;
}
