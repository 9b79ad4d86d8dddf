import { and, count, desc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../../db/database.ts';
import { questionWords, reviewQuestions } from '../../../../db/schema/reviews.ts';
import { DAY, TWICE } from '../../../lib/durations.ts';
import { AppError, TooManyError } from '../../../lib/errors.ts';
import { ProblemError } from '../../../lib/problems.ts';
import { proseField, titleLine } from '../../../lib/text.ts';
import { post } from '../../mail/outbox.ts';
import type { Member } from '../../members/member.ts';
import { networkById, requireRunning } from '../../networks/find.ts';
import { activeOrganisers } from '../../networks/organiser.ts';
import { foundationById } from '../foundations/find.ts';
import { reviewersOf } from '../foundations/office.ts';
import { questionLetter } from '../mails.ts';
import { isOfNetwork } from '../review.ts';
import { canAskNetwork, questionFor, sideOf, type Question, type Side } from './question.ts';

/** A line of a list. */
export const MAX_TITLE = 120;
/** A page: who has more to say may ring up. */
export const MAX_WORDS = 3_000;

/** Words of one member in a day, over all questions: each is a mail to several. */
export const MOST_WORDS = 30;

export const sayingForm = z.object({ words: proseField(MAX_WORDS) });
export const questionForm = z.object({ title: titleLine(MAX_TITLE), ...sayingForm.shape });

/**
 * Asks a network something that only its organisers and the foundation's reviewers read; a form that is sent twice asks
 * once. Throws not_found, TooManyError, conflict for a network that has ended, and ProblemError where nobody would read it.
 */
export function askNetwork(
  db: Database,
  member: Member,
  { foundationId, networkId }: Place,
  { title, words }: z.output<typeof questionForm>,
  now: Date,
): Question {
  return db.transaction((tx) => {
    if (!canAskNetwork(tx, member, foundationId, networkId)) throw new AppError('not_found');
    requireRunning(tx, networkId);
    if (!isHeard(tx, networkId, now)) throw new ProblemError('words', 'nobody_reads');
    const before = justAsked(tx, member, { foundationId, networkId }, { title, words }, now);
    if (before) return before;
    const values = { foundationId, networkId, title, askedBy: member.id, askedAt: now, lastAt: now };
    const question = tx.insert(reviewQuestions).values(values).returning().get();
    speak(tx, member, question, { side: 'foundation', words }, now);
    return question;
  });
}

/**
 * Says something to a question, for the side on which one stands; a form that is sent twice says it once. Throws not_found
 * and TooManyError.
 */
export function sayInQuestion(
  db: Database,
  member: Member,
  questionId: number,
  { words }: z.output<typeof sayingForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const { question, side } = questionFor(tx, member, questionId);
    if (saidJustNow(tx, member, questionId, words, now)) return;
    speak(tx, member, question, { side, words }, now);
    tx.update(reviewQuestions).set({ lastAt: now }).where(eq(reviewQuestions.id, questionId)).run();
  });
}

/** Whether somebody answers for the network. */
export function isHeard(db: Database | Transaction, networkId: number, now: Date): boolean {
  return activeOrganisers(db, networkId, now).some((member) => isOfNetwork(db, member, networkId));
}

type Place = { foundationId: number; networkId: number };

function justAsked(
  tx: Transaction,
  { id }: Member,
  { foundationId, networkId }: Place,
  { title, words }: z.output<typeof questionForm>,
  now: Date,
): Question | undefined {
  const between = and(eq(reviewQuestions.foundationId, foundationId), eq(reviewQuestions.networkId, networkId));
  const byThem = and(eq(reviewQuestions.askedBy, id), gt(reviewQuestions.askedAt, new Date(now.getTime() - TWICE)));
  return tx
    .select({ question: reviewQuestions })
    .from(reviewQuestions)
    .innerJoin(questionWords, eq(questionWords.questionId, reviewQuestions.id))
    .where(and(between, byThem, eq(reviewQuestions.title, title), eq(questionWords.words, words)))
    .limit(1)
    .get()?.question;
}

/** True where they said the same last, right before. */
function saidJustNow(tx: Transaction, { id }: Member, questionId: number, words: string, now: Date): boolean {
  const last = tx
    .select()
    .from(questionWords)
    .where(eq(questionWords.questionId, questionId))
    .orderBy(desc(questionWords.id))
    .limit(1)
    .get();
  return last?.authorId === id && last.words === words && last.at.getTime() > now.getTime() - TWICE;
}

type Saying = { side: Side; words: string };

function speak(tx: Transaction, member: Member, question: Question, { side, words }: Saying, now: Date): void {
  refuseTooMany(tx, member, now);
  tx.insert(questionWords).values({ questionId: question.id, authorId: member.id, side, words, at: now }).run();
  const network = networkById(tx, question.networkId);
  const foundation = foundationById(tx, question.foundationId);
  const from = side === 'foundation' ? foundation.name : network.name;
  for (const reader of hearers(tx, question, now)) {
    if (reader.id !== member.id) post(tx, questionLetter(reader, { question, from, by: member.name, words }), now);
  }
}

/** Both sides hear of it, for those of one side answer together. */
function hearers(tx: Transaction, question: Question, now: Date): Member[] {
  const reviewers = reviewersOf(tx, question.foundationId, now).map(({ member }) => member);
  const both = [...activeOrganisers(tx, question.networkId, now), ...reviewers];
  const each = new Map(both.map((member) => [member.id, member]));
  return [...each.values()].filter((member) => sideOf(tx, member, question) !== undefined);
}

function refuseTooMany(tx: Transaction, { id }: Member, now: Date): void {
  const today = gt(questionWords.at, new Date(now.getTime() - DAY));
  const own = and(eq(questionWords.authorId, id), today);
  const said = tx.select({ n: count() }).from(questionWords).where(own).get()?.n ?? 0;
  if (said >= MOST_WORDS) throw new TooManyError(new Date(now.getTime() + DAY));
}
