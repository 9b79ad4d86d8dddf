import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { reviews } from '../../../db/schema/reviews.ts';
import { dayAfter, dayAtHome } from '../../lib/home-clock.ts';
import { endWork, workFor, type SetAside } from '../../lib/set-aside.ts';
import { post } from '../mail/outbox.ts';
import { networkById } from '../networks/find.ts';
import { reviewersOf } from './foundations/office.ts';
import { reminderLetter } from './mails.ts';
import { standingOf, type Review } from './review.ts';
import { sheetStanding } from './sheets/sheet.ts';
import { sparedAs } from './spared.ts';

/** Days before the last one: a weekend and a day. */
export const REMINDER_DAYS = 3;

/** Reviews of one transaction. */
const PORTION = 20;

export function hasDueReminder(db: Database, now: Date): boolean {
  return db.select({ id: reviews.id }).from(reviews).where(due(now)).limit(1).get() !== undefined;
}

/**
 * Reminds those whose sheet is missing, once for each review, whoever the lead gives more time; a portion in a call, for
 * visitors wait meanwhile. One that is set aside has had its reminder: a later one could come after the last day.
 * Answers with the number of reviews: none, when all are done.
 */
export function remindReviewers(db: Database, now: Date, setAside: SetAside = endWork): number {
  return db.transaction((tx) => {
    const rows = tx.select().from(reviews).where(due(now)).orderBy(asc(reviews.dueOn)).limit(PORTION).all();
    for (const review of rows) {
      tx.update(reviews).set({ remindedAt: now }).where(eq(reviews.id, review.id)).run();
      workFor({ review: review.id }, setAside, () => tx.transaction((part) => remind(part, review, now)));
    }
    return rows.length;
  });
}

function remind(tx: Transaction, review: Review, now: Date): void {
  const network = networkById(tx, review.networkId);
  for (const { member: reader } of reviewersOf(tx, review.foundationId, now)) {
    const isAwaited = ['asked', 'in'].includes(standingOf(tx, reader, review));
    if (!isAwaited || sparedAs(tx, review.id, reader.id) || sheetStanding(tx, review.id, reader.id)?.submittedAt)
      continue;
    post(tx, reminderLetter(reader, { review, network }), now);
  }
}

function due(now: Date) {
  const soon = lte(reviews.dueOn, dayAfter(dayAtHome(now), REMINDER_DAYS));
  // Written out: the index is of the reviews in this state alone.
  return and(sql`${reviews.state} = 'draft'`, isNull(reviews.remindedAt), soon);
}
