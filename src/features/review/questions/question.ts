import { and, asc, desc, eq, lt, or, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { members } from '../../../../db/schema/members.ts';
import { questionWords, reviewQuestions, reviews } from '../../../../db/schema/reviews.ts';
import { AppError } from '../../../lib/errors.ts';
import { pageIn } from '../../../lib/page.ts';
import type { Member } from '../../members/member.ts';
import { canReviewFor, onlyReviewers } from '../foundations/office.ts';
import type { Network } from '../../networks/network.ts';
import { organiserSince } from '../../networks/organiser.ts';
import { portfolioOf } from '../portfolio/portfolio.ts';
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
 * is on its side or on none.
 */
export function sideOf(db: Store, member: Member | undefined, question: Question): Side | undefined {
  const { foundationId, networkId } = question;
  if (isOfNetwork(db, member, networkId)) return 'network';
  return canAskNetwork(db, member, foundationId, networkId) ? 'foundation' : undefined;
}

/** Reviewers ask, but not a network that they run, or in whose review they have a conflict of interest. */
export function canAskNetwork(db: Store, member: Member | undefined, foundationId: number, networkId: number): boolean {
  if (!member || !canReviewFor(db, member, foundationId)) return false;
  if (organiserSince(db, networkId, member.id)) return false;
  const about = and(eq(reviews.networkId, networkId), eq(reviews.foundationId, foundationId));
  const rows = db.select().from(reviews).where(about).all();
  return !rows.some((review) => standingOf(db, member, review) === 'recused');
}

/** The networks of its portfolio that somebody may ask for a foundation, by name. Throws not_found. */
export function networksToAsk(db: Database, member: Member, foundationId: number): Network[] {
  return portfolioOf(db, member, foundationId)
    .map(({ network }) => network)
    .filter(({ id, endedAt }) => endedAt === null && canAskNetwork(db, member, foundationId, id))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
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

/** A page of questions, the last heard of first. `next` is there if more follow: the next page's `before`. */
export type QuestionPage = { questions: Question[]; next?: number };

/** What a foundation has asked, all or of one network, as far as the reader may see it. Throws not_found. */
export function questionsOf(
  db: Database,
  member: Member,
  foundationId: number,
  { networkId, before }: { networkId?: number; before?: number | undefined } = {},
): QuestionPage {
  onlyReviewers(db, member, foundationId);
  const toNetwork = networkId === undefined ? undefined : eq(reviewQuestions.networkId, networkId);
  const { questions, ...more } = pageOf(db, and(eq(reviewQuestions.foundationId, foundationId), toNetwork), before);
  return { questions: questions.filter((question) => sideOf(db, member, question) === 'foundation'), ...more };
}

/** What a network was asked; empty for everybody who does not run it. */
export function questionsTo(db: Database, member: Member, networkId: number, before?: number): QuestionPage {
  const { questions, ...more } = pageOf(db, eq(reviewQuestions.networkId, networkId), before);
  const own = questions.filter((question) => sideOf(db, member, question) === 'network');
  return own.length > 0 ? { questions: own, ...more } : { questions: own };
}

function pageOf(db: Database, which: SQL | undefined, before: number | undefined): QuestionPage {
  const { id, lastAt } = reviewQuestions;
  const end = before === undefined ? undefined : db.select().from(reviewQuestions).where(eq(id, before)).get();
  const older = end && or(lt(lastAt, end.lastAt), and(eq(lastAt, end.lastAt), lt(id, end.id)));
  const rows = db
    .select()
    .from(reviewQuestions)
    .where(and(which, older))
    .orderBy(desc(lastAt), desc(id))
    .limit(QUESTIONS_PAGE + 1)
    .all();
  const { page, last } = pageIn(rows, QUESTIONS_PAGE);
  return { questions: page, ...(last && { next: last.id }) };
}
