import type { messages } from '../../i18n/messages.ts';
import type { CaseFile } from './moderation-case.ts';

/** What came of a case, or that it waits, and whether its post can be seen meanwhile. */
export function caseStanding(
  { moderationCase: { outcome }, post }: CaseFile,
  words: ReturnType<typeof messages>['moderation']['case'],
): string {
  if (outcome) return words.outcomes[outcome];
  return post.hiddenAt ? words.waitsHidden : words.waits;
}
