import type { Code, Vocabulary } from '../../lib/vocabulary.ts';

/** What a foundation recommends at the end of a review. */
export const recommendations = {
  fund: { de: 'fördern', en: 'fund' },
  'fund-if': { de: 'fördern, unter Bedingungen', en: 'fund, on conditions' },
  later: { de: 'später noch einmal ansehen', en: 'look again later' },
  'not-fund': { de: 'nicht fördern', en: 'do not fund' },
} as const satisfies Vocabulary;
export type Recommendation = Code<typeof recommendations>;
