import { and, asc, desc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { members } from '../../../../db/schema/members.ts';
import { questionWords, reviewQuestions, reviews } from '../../../../db/schema/reviews.ts';
import { AppError } from '../../../lib/errors.ts';
import type { Member } from '../../members/member.ts';
import { canReviewFor, onlyReviewers } from '../foundations/office.ts';
import { isOfNetwork, standingOf } from '../review.ts';

/** Questions on a page. */
export const QUESTIONS_PAGE = 50;

export type Question = typeof reviewQuestions.$inferSelect;

/** Who speaks for whom. */
export type Side = (typeof questionWords.$inferSelect)['side'];

/** Something that was said, with its speaker: null where the account is gone. */
export type SaidInQuestion = { id: number; side: Side; author: string | null; words: string; at: Date };

type Store = Database | Transaction;

/**
 * On which side somebody stands; undefined: on none, and there is no such question for them. Whoever runs the network
 * is on its side alone.
 */
export function sideOf(db: Store, member: Member | undefined, question: Question): Side | undefined {
  const { foundationId, networkId, askedAt } = question;
  if (isOfNetwork(db, member, networkId, askedAt)) return 'network';
  return canAskNetwork(db, member, foundationId, networkId) ? 'foundation' : undefined;
}

/** Reviewers ask, but not a network in whose review they have a conflict of interest. */
export function canAskNetwork(db: Store, member: Member | undefined, foundationId: number, networkId: number): boolean {
  if (!canReviewFor(db, member, foundationId) || isOfNetwork(db, member, networkId, new Date(0))) return false;
  const about = and(eq(reviews.networkId, networkId), eq(reviews.foundationId, foundationId));
  const rows = db.select().from(reviews).where(about).all();
  return !rows.some((review) => standingOf(db, member, review) === 'recused');
}

/** The question of an address, and the reader's side. Throws not_found. */
export function questionFor(db: Store, member: Member, id: number): { question: Question; side: Side } {
  const question = db.select().from(reviewQuestions).where(eq(reviewQuestions.id, id)).get();
  const side = question && sideOf(db, member, question);
  if (!question || !side) throw new AppError('not_found');
  return { question, side };
}

/** What both sides have said, in order. For those of either side. */
export function wordsOf(db: Store, questionId: number): SaidInQuestion[] {
  const { id, side, words, at } = questionWords;
  return db
    .select({ ...{ id, side, author: members.name }, ...{ words, at } })
    .from(questionWords)
    .innerJoin(members, eq(members.id, questionWords.authorId))
    .where(eq(questionWords.questionId, questionId))
    .orderBy(asc(questionWords.id))
    .all();
}

/** What a foundation has asked, the last heard of first, as far as the reader may see it. Throws not_found. */
export function questionsOf(db: Database, member: Member, foundationId: number): Question[] {
  onlyReviewers(db, member, foundationId);
  return db
    .select()
    .from(reviewQuestions)
    .where(eq(reviewQuestions.foundationId, foundationId))
    .orderBy(desc(reviewQuestions.lastAt), desc(reviewQuestions.id))
    .limit(QUESTIONS_PAGE)
    .all()
    .filter((question) => sideOf(db, member, question) === 'foundation');
}

/** What a network was asked, the last heard of first; empty for everybody who does not run it. */
export function questionsTo(db: Database, member: Member, networkId: number): Question[] {
  return db
    .select()
    .from(reviewQuestions)
    .where(eq(reviewQuestions.networkId, networkId))
    .orderBy(desc(reviewQuestions.lastAt), desc(reviewQuestions.id))
    .limit(QUESTIONS_PAGE)
    .all()
    .filter((question) => sideOf(db, member, question) === 'network');
}
