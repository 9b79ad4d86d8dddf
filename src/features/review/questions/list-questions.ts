import { and, desc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Database } from '../../../../db/database.ts';
import { questionWords, reviewQuestions } from '../../../../db/schema/reviews.ts';
import type { Member } from '../../members/member.ts';
import { networksById } from '../../networks/find.ts';
import type { Network } from '../../networks/network.ts';
import { foundationById, foundationsOf } from '../foundations/find.ts';
import type { Foundation } from '../foundations/foundation.ts';
import { answeredNetworks } from '../review.ts';
import { questionsOf, questionsTo, sideOf, type Question, type QuestionPage, type Side } from './question.ts';

/** A question in a list; `last`: the side that spoke last. */
export type ListedQuestion = { question: Question; foundation: Foundation; network: Network; last: Side };

/** Questions that belong together: those of a foundation, or to a network, the last heard of first. */
export type QuestionGroup = {
  side: Side;
  foundation?: Foundation;
  network?: Network;
  questions: ListedQuestion[];
  /** There if more follow: the next page's `before`. */
  next?: number;
};

/** The page of one group, by the address of its foundation or network. */
export type GroupPage = { side: Side; slug: string; before: number };

/** What a member's foundations have asked, and what their networks were asked. Empty groups are among them. */
export function questionGroups(db: Database, member: Member, page?: GroupPage): QuestionGroup[] {
  const from = (side: Side, { slug }: { slug: string }) =>
    page?.side === side && page.slug === slug ? page.before : undefined;
  const asked = foundationsOf(db, member).map(({ foundation }): QuestionGroup => {
    const found = questionsOf(db, member, foundation.id, { before: from('foundation', foundation) });
    return { side: 'foundation', foundation, ...listedPage(db, found) };
  });
  const answered = answeredNetworks(db, member).map((network): QuestionGroup => {
    const found = questionsTo(db, member, network.id, from('network', network));
    return { side: 'network', network, ...listedPage(db, found) };
  });
  return [...asked, ...answered];
}

/** What a foundation has last asked a network, as far as the member may see it. */
export function questionsBetween(
  db: Database,
  member: Member,
  foundationId: number,
  networkId: number,
): ListedQuestion[] {
  return listed(db, questionsOf(db, member, foundationId, { networkId }).questions);
}

/** What a member's networks were asked and have not answered, however much was asked since. */
export function questionsThatWait(db: Database, member: Member): ListedQuestion[] {
  const last = db
    .select({ side: questionWords.side })
    .from(questionWords)
    .where(eq(questionWords.questionId, reviewQuestions.id))
    .orderBy(desc(questionWords.id))
    .limit(1);
  const rows = answeredNetworks(db, member).flatMap(({ id }) =>
    db
      .select()
      .from(reviewQuestions)
      .where(and(eq(reviewQuestions.networkId, id), sql`(${last}) = 'foundation'`))
      .orderBy(desc(reviewQuestions.lastAt), desc(reviewQuestions.id))
      .all(),
  );
  return listed(
    db,
    rows.filter((question) => sideOf(db, member, question) === 'network'),
  );
}

/** True where it is for this side to say something. */
export function isAwaited({ last }: ListedQuestion, side: Side): boolean {
  return last !== side;
}

function listedPage(db: Database, { questions, ...more }: QuestionPage): Pick<QuestionGroup, 'questions' | 'next'> {
  return { questions: listed(db, questions), ...more };
}

function listed(db: Database, rows: readonly Question[]): ListedQuestion[] {
  const networks = networksById(
    db,
    rows.map(({ networkId }) => networkId),
  );
  const last = lastSides(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((question) => {
    const network = networks.get(question.networkId);
    const foundation = foundationById(db, question.foundationId);
    return network ? [{ question, foundation, network, last: last.get(question.id) ?? 'foundation' }] : [];
  });
}

/** Who spoke last, by the number of the question. */
function lastSides(db: Database, ids: readonly number[]): Map<number, Side> {
  if (ids.length === 0) return new Map();
  const newest = db
    .select({ id: max(questionWords.id) })
    .from(questionWords)
    .where(inArray(questionWords.questionId, [...ids]))
    .groupBy(questionWords.questionId);
  const rows = db
    .select({ questionId: questionWords.questionId, side: questionWords.side })
    .from(questionWords)
    .where(inArray(questionWords.id, newest))
    .all();
  return new Map(rows.map(({ questionId, side }) => [questionId, side]));
}
