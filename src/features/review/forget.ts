import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { foundationReviewers, reviewerInvitations } from '../../../db/schema/foundations.ts';
import { declarations, questionWords, sheets, sparedReviewers } from '../../../db/schema/reviews.ts';

/**
 * Ends what somebody does for foundations. Sheets that are submitted, conclusions and replies are the foundations' and
 * networks' and stay, under the number of somebody without a name; drafts and what they said of their own interests go.
 * With `blanked` also what they said to questions.
 */
export function forgetReviewer(tx: Transaction, { id, texts }: { id: number; texts: 'kept' | 'blanked' }): undefined {
  tx.delete(foundationReviewers).where(eq(foundationReviewers.memberId, id)).run();
  tx.update(foundationReviewers).set({ invitedBy: null }).where(eq(foundationReviewers.invitedBy, id)).run();
  tx.delete(reviewerInvitations).where(eq(reviewerInvitations.memberId, id)).run();
  tx.delete(reviewerInvitations).where(eq(reviewerInvitations.invitedBy, id)).run();
  tx.delete(sheets)
    .where(and(eq(sheets.memberId, id), isNull(sheets.submittedAt)))
    .run();
  tx.delete(sparedReviewers).where(eq(sparedReviewers.memberId, id)).run();
  tx.update(declarations).set({ words: null }).where(eq(declarations.memberId, id)).run();
  if (texts === 'blanked') tx.update(questionWords).set({ words: '' }).where(eq(questionWords.authorId, id)).run();
}
