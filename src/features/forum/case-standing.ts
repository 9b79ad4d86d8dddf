import type { CaseFile } from './moderation-case.ts';
import type { Outcome } from './outcome.ts';

/** Of all the words of a language those for cases. */
type CaseWords = {
  waits: string;
  waitsHidden: string;
  outcomes: Readonly<Record<Outcome, string>>;
  done: Readonly<Record<string, string>>;
};

/** What came of a case, for its post or its topic; or that it waits, and whether its post can be seen meanwhile. */
export function caseStanding({ moderationCase: { outcome }, post, act }: CaseFile, words: CaseWords): string {
  if (outcome) return (act !== null && words.done[act]) || words.outcomes[outcome];
  return post.hiddenAt ? words.waitsHidden : words.waits;
}
