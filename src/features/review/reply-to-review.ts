import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { reviewReplies } from '../../../db/schema/reviews.ts';
import { eq } from 'drizzle-orm';
import { AppError } from '../../lib/errors.ts';
import { proseField } from '../../lib/text.ts';
import { post } from '../mail/outbox.ts';
import type { Member } from '../members/member.ts';
import { networkById } from '../networks/find.ts';
import { replyLetter } from './mails.ts';
import { reviewForNetwork, type Review } from './review.ts';
import { takingPart } from './seats.ts';

/** As long as a conclusion: the network has as much room as the foundation. */
export const MAX_REPLY = 6_000;

export const replyForm = z.object({ words: proseField(MAX_REPLY) });

export type ReviewReply = typeof reviewReplies.$inferSelect;

/**
 * The network says once what it has to say to a closed review; it stands beside it for good. Throws not_found, and
 * conflict where somebody of the network has replied already.
 */
export function replyToReview(
  db: Database,
  member: Member,
  reviewId: number,
  { words }: z.output<typeof replyForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const review = reviewToReply(tx, member, reviewId);
    tx.insert(reviewReplies).values({ reviewId, words, by: member.id, at: now }).run();
    tellReviewers(tx, review, now);
  });
}

/** A closed review that its network has not replied to. Throws not_found, and conflict. */
export function reviewToReply(db: Database | Transaction, member: Member, reviewId: number): Review {
  const review = reviewForNetwork(db, member, reviewId);
  if (replyTo(db, reviewId)) throw new AppError('conflict');
  return review;
}

/** What the network said; undefined where it has not. For those who may read the review. */
export function replyTo(db: Database | Transaction, reviewId: number): ReviewReply | undefined {
  return db.select().from(reviewReplies).where(eq(reviewReplies.reviewId, reviewId)).get();
}

function tellReviewers(tx: Transaction, review: Review, now: Date): void {
  const network = networkById(tx, review.networkId);
  for (const reader of takingPart(tx, review, now)) post(tx, replyLetter(reader, { review, network }), now);
}
