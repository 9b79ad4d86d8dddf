import type { CaseFile, Outcome } from './moderation-case.ts';

/** Of all the words of a language those for cases. */
type CaseWords = { waits: string; waitsHidden: string; outcomes: Readonly<Record<Outcome, string>> };

/** What came of a case, or that it waits, and whether its post can be seen meanwhile. */
export function caseStanding({ moderationCase: { outcome }, post }: CaseFile, words: CaseWords): string {
  if (outcome) return words.outcomes[outcome];
  return post.hiddenAt ? words.waitsHidden : words.waits;
}
