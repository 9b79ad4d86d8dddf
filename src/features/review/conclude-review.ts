import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { reviews } from '../../../db/schema/reviews.ts';
import { ProblemError } from '../../lib/problems.ts';
import { proseField } from '../../lib/text.ts';
import { codeOf } from '../../lib/vocabulary.ts';
import { post } from '../mail/outbox.ts';
import type { Member } from '../members/member.ts';
import { reasonField } from '../members/profile-fields.ts';
import { networkById } from '../networks/find.ts';
import { activeOrganisers } from '../networks/organiser.ts';
import { keepFacts } from './facts.ts';
import { foundationById } from './foundations/find.ts';
import { logAct, type FoundationActKind } from './foundations/log.ts';
import { closedLetter, concludedLetter, endedLetter, withdrawnLetter } from './mails.ts';
import { recommendations } from './recommendation.ts';
import { isOfNetwork, isRecused, reviewToLead, type Review } from './review.ts';
import { stillAsked, takingPart } from './seats.ts';
import { requireSheet, setAsideDrafts } from './sheets/sheet.ts';

/** Two pages: a board reads it, and so does the network. */
export const MAX_CONCLUSION = 6_000;
/** A page. */
export const MAX_ADVICE = 3_000;

/** The version of the conclusion that a form was made from; 0: there was none yet. */
const version = z.coerce.number().int().min(0);

export const conclusionForm = z.object({
  conclusion: proseField(MAX_CONCLUSION),
  recommendation: codeOf(recommendations),
  /** What it means for this network: conditions, or what would help. */
  advice: proseField(MAX_ADVICE),
  version,
});

/** Closes what was read, and not what somebody has written meanwhile. */
export const closureForm = z.object({ version });

export const withdrawalForm = z.object({ reason: reasonField });

/**
 * Writes what all come to, or writes it better as long as it is not closed; the others hear when it is there. Throws not_found, forbidden, conflict, and a
 * problem without a sheet that counts or for a form made before another conclusion.
 */
export function concludeReview(
  db: Database,
  member: Member,
  reviewId: number,
  { version: madeFrom, ...input }: z.output<typeof conclusionForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const review = reviewToLead(tx, member, reviewId, 'submitted', 'concluded');
    requireNewest(review, madeFrom);
    requireSheet(tx, reviewId);
    const row = { ...input, state: 'concluded' as const, concludedBy: member.id, concludedAt: now };
    tx.update(reviews).set(row).where(eq(reviews.id, reviewId)).run();
    log(tx, member, review, 'conclude_review', now);
    if (review.state === 'submitted') tellOthers(tx, member, { review, letter: concludedLetter }, now);
  });
}

/**
 * Lets the network read it: nothing of it changes any more, and what is known of the network is kept beside it. Throws not_found, forbidden, conflict, and a problem without
 * a sheet that counts, for another conclusion than the one read, or for one of somebody who has been recused since.
 */
export function closeReview(
  db: Database,
  member: Member,
  reviewId: number,
  { version: read }: z.output<typeof closureForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const review = reviewToLead(tx, member, reviewId, 'concluded');
    requireNewest(review, read);
    requireSheet(tx, reviewId);
    if (isRecused(tx, review.concludedBy ?? 0, review)) throw new ProblemError('form', 'conclude_anew');
    tx.update(reviews)
      .set({ state: 'closed', closedBy: member.id, closedAt: now })
      .where(eq(reviews.id, reviewId))
      .run();
    // The same connection, and so the same transaction.
    keepFacts(db, member, review, now);
    log(tx, member, review, 'close_review', now);
    tellNetwork(tx, review, now);
    tellOthers(tx, member, { review, letter: endedLetter }, now);
  });
}

/**
 * Ends a review that is not closed, and says why: the network never reads it, what was not handed in goes, and those who
 * were asked hear that nothing waits for them any more. Throws not_found, forbidden, conflict.
 */
export function withdrawReview(
  db: Database,
  member: Member,
  reviewId: number,
  { reason }: z.output<typeof withdrawalForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const review = reviewToLead(tx, member, reviewId, 'draft', 'submitted', 'concluded');
    const row = { state: 'withdrawn' as const, withdrawnWhy: reason, withdrawnBy: member.id, withdrawnAt: now };
    setAsideDrafts(tx, reviewId);
    tx.update(reviews).set(row).where(eq(reviews.id, reviewId)).run();
    log(tx, member, review, 'withdraw_review', now);
    tellOthers(tx, member, { review, letter: withdrawnLetter, to: stillAsked(tx, review, now) }, now);
  });
}

/** Grows with every conclusion of a review; 0 before the first. */
export function conclusionVersion({ concludedAt }: Pick<Review, 'concludedAt'>): number {
  return concludedAt?.getTime() ?? 0;
}

function log(
  tx: Transaction,
  { id: by }: Member,
  { id: reviewId, foundationId }: Review,
  kind: FoundationActKind,
  now: Date,
): void {
  logAct(tx, foundationId, { kind, by, reviewId }, now);
}

function requireNewest(review: Review, version: number): void {
  if (version !== conclusionVersion(review)) throw new ProblemError('form', 'overtaken');
}

function tellNetwork(tx: Transaction, review: Review, now: Date): void {
  const network = networkById(tx, review.networkId);
  const foundation = foundationById(tx, review.foundationId);
  for (const reader of activeOrganisers(tx, network.id, now)) {
    if (!isOfNetwork(tx, reader, network.id)) continue;
    post(tx, closedLetter(reader, { review, network, foundation }), now);
  }
}

type News = { review: Review; letter: typeof endedLetter; to?: Member[] };

/** Those who took part beside whoever acts, if nobody else is named; who is recused hears nothing. */
function tellOthers(tx: Transaction, by: Member, { review, letter, to }: News, now: Date): void {
  const network = networkById(tx, review.networkId);
  for (const reader of to ?? takingPart(tx, review, now))
    if (reader.id !== by.id) post(tx, letter(reader, { review, network }), now);
}
