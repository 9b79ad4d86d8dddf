import { and, asc, desc, eq, gt, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { posts, topics } from '../../../db/schema/forum.ts';
import { members } from '../../../db/schema/members.ts';
import { caseWords, moderationCases, reports } from '../../../db/schema/moderation.ts';
import { AppError } from '../../lib/errors.ts';
import { isActive, type Member } from '../members/member.ts';
import { canModerate, wasActedOn } from './forum-act.ts';
import type { Outcome } from './outcome.ts';
import type { Post } from './post.ts';
import type { Topic } from './topic.ts';

/** Cases on a page. */
export const CASES_PAGE = 30;

/** Acts that decide about a post. Others are about its topic. */
const ABOUT_POSTS: ReadonlySet<string> = new Set(['hidden', 'restored', 'kept', 'deleted']);

export type ModerationCase = typeof moderationCases.$inferSelect;

/** A case with what it is about, and the act that ended it. */
export type CaseFile = {
  moderationCase: ModerationCase;
  post: Post;
  topic: Topic;
  author: string | null;
  /** A code of `forum-act.ts`; null while the case waits. */
  act: string | null;
};

/** Something that was said about a case, with its speaker: null where the account is gone. */
export type Said = { id: number; authorId: number; author: string | null; words: string; at: Date };

/** Moderators decide, but not about what they wrote themselves. */
export function canDecide(member: Member, { authorId }: Pick<Post, 'authorId'>): boolean {
  return canModerate(member) && member.id !== authorId;
}

/** The open case of a post; a new one where there is none. Those that are decided stay so. */
export function openCase(tx: Transaction, postId: number, now: Date): { id: number; isNew: boolean } {
  const { id } =
    tx
      .select({ id: moderationCases.id })
      .from(moderationCases)
      .where(and(eq(moderationCases.postId, postId), isNull(moderationCases.closedAt)))
      .get() ?? {};
  if (id !== undefined) return { id, isNew: false };
  const made = tx.insert(moderationCases).values({ postId, openedAt: now }).returning().get();
  return { id: made.id, isNew: true };
}

/**
 * The case in which moderators do something to a post: the open one, or the last in which they have decided about it,
 * open again, so that all of it is read in one place. A new one where there is none.
 */
export function caseToGoOn(tx: Transaction, postId: number, now: Date): { id: number; isOpenAgain: boolean } {
  const ofPost = files(tx).where(eq(moderationCases.postId, postId)).orderBy(desc(moderationCases.id)).all();
  const isOpen = ofPost.some(({ moderationCase }) => moderationCase.closedAt === null);
  const last = isOpen ? undefined : ofPost.find(({ act }) => act !== null && ABOUT_POSTS.has(act))?.moderationCase;
  if (!last) return { id: openCase(tx, postId, now).id, isOpenAgain: false };
  const open = { closedAt: null, closedBy: null, outcome: null };
  tx.update(moderationCases).set(open).where(eq(moderationCases.id, last.id)).run();
  return { id: last.id, isOpenAgain: true };
}

export function closeCase(tx: Transaction, id: number, by: Member, outcome: Outcome, now: Date): void {
  tx.update(moderationCases).set({ closedAt: now, closedBy: by.id, outcome }).where(eq(moderationCases.id, id)).run();
}

/**
 * A case as those who decide see it, and the author of the post as soon as something was done to it, or somebody has
 * written to them there: nobody is troubled by a report that led to nothing. Not visible is not found.
 */
export function caseFor(db: Database | Transaction, viewer: Member, id: number): CaseFile {
  const file = files(db).where(eq(moderationCases.id, id)).get();
  if (!file || !canSeeCase(db, viewer, file)) throw new AppError('not_found');
  return file;
}

/** The case for which a post is hidden, where the reader may see it; undefined where there is none. */
export function caseOfHidden(db: Database, viewer: Member, post: Pick<Post, 'id'>): number | undefined {
  const { postId, closedAt, outcome } = moderationCases;
  const ofPost = files(db).where(and(eq(postId, post.id), or(isNull(closedAt), ne(outcome, 'kept'))));
  const file = ofPost.orderBy(desc(moderationCases.id)).limit(1).get();
  return file && canSeeCase(db, viewer, file) ? file.moderationCase.id : undefined;
}

/** Open cases, those that wait longest first; or decided ones, the last one first. For moderators alone. */
export function cases(db: Database, viewer: Member, state: 'open' | 'closed', after?: number): CaseFile[] {
  if (!canModerate(viewer)) throw new AppError('not_found');
  return state === 'open' ? openCases(db, after) : closedCases(db, after);
}

export function hasOpenCases(db: Database): boolean {
  return openCases(db).length > 0;
}

/** What moderators and the author have said, in order. */
export function wordsOf(db: Database, caseId: number): Said[] {
  return db
    .select({
      ...{ id: caseWords.id, authorId: caseWords.authorId, author: members.name },
      ...{ words: caseWords.words, at: caseWords.at },
    })
    .from(caseWords)
    .innerJoin(members, eq(members.id, caseWords.authorId))
    .where(eq(caseWords.caseId, caseId))
    .orderBy(asc(caseWords.id))
    .all();
}

/** Who reported the post, and why: for those who decide. */
export function reportsOf(db: Database, viewer: Member, { moderationCase, post }: CaseFile): Said[] {
  if (!canDecide(viewer, post)) return [];
  return db
    .select({
      ...{ id: reports.id, authorId: reports.reporterId, author: members.name },
      ...{ words: reports.reason, at: reports.at },
    })
    .from(reports)
    .innerJoin(members, eq(members.id, reports.reporterId))
    .where(eq(reports.caseId, moderationCase.id))
    .all()
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** True if the author of the post has heard of the case: by an act, or by words to them. */
export function isKnown(db: Database | Transaction, { moderationCase, post }: CaseFile): boolean {
  const said = db.select({ id: caseWords.id }).from(caseWords).where(eq(caseWords.caseId, moderationCase.id)).limit(1);
  return wasActedOn(db, post.id) || said.get() !== undefined;
}

function canSeeCase(db: Database | Transaction, viewer: Member, file: CaseFile): boolean {
  if (canDecide(viewer, file.post)) return true;
  return isActive(viewer) && viewer.id === file.post.authorId && isKnown(db, file);
}

/** The act that ended a case bears the moment of its end. */
const lastAct = sql<string | null>`(
  SELECT kind FROM forum_acts
  WHERE forum_acts.post_id = ${moderationCases.postId} AND forum_acts.at = ${moderationCases.closedAt}
    AND forum_acts.by IS ${moderationCases.closedBy}
  ORDER BY id DESC LIMIT 1
)`;

function files(db: Database | Transaction) {
  return db
    .select({ moderationCase: moderationCases, post: posts, topic: topics, author: members.name, act: lastAct })
    .from(moderationCases)
    .innerJoin(posts, eq(posts.id, moderationCases.postId))
    .innerJoin(topics, eq(topics.id, posts.topicId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .$dynamic();
}

function openCases(db: Database, after = 0): CaseFile[] {
  const { openedAt, id } = moderationCases;
  const later = sql`(${openedAt}, ${id}) > ((SELECT opened_at FROM moderation_cases WHERE id = ${after}), ${after})`;
  return (
    files(db)
      // Every case was opened: with this condition the store goes along the index.
      .where(and(isNull(moderationCases.closedAt), after === 0 ? gt(openedAt, new Date(0)) : later))
      .orderBy(asc(openedAt), asc(id))
      .limit(CASES_PAGE)
      .all()
  );
}

function closedCases(db: Database, after?: number): CaseFile[] {
  const last =
    after === undefined
      ? undefined
      : db.select().from(moderationCases).where(eq(moderationCases.id, after)).get()?.closedAt;
  return files(db)
    .where(and(isNotNull(moderationCases.closedAt), last ? lt(moderationCases.closedAt, last) : undefined))
    .orderBy(desc(moderationCases.closedAt), desc(moderationCases.id))
    .limit(CASES_PAGE)
    .all();
}
