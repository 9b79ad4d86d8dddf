import type { OwnReview } from '../list-reviews.ts';

/** The moment that says most of a review as it stands: when it began, was concluded, or ended. */
export function reviewedOn({ state, openedAt, concludedAt, closedAt, withdrawnAt }: OwnReview): Date {
  const ended = { draft: null, submitted: null, concluded: concludedAt, closed: closedAt, withdrawn: withdrawnAt };
  return ended[state] ?? openedAt;
}
