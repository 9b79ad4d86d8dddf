import { and, count, desc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { moderationCases, reports } from '../../../db/schema/moderation.ts';
import { DAY } from '../../lib/durations.ts';
import { AppError, TooManyError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { isActive, type Member } from '../members/member.ts';
import { reasonField } from '../members/profile-fields.ts';
import { recordForumAct } from './forum-act.ts';
import { openCase } from './moderation-case.ts';
import { canReadPost, postFor, type Post } from './post.ts';
import { tellAuthor, tellModerators } from './tell.ts';
import type { Topic } from './topic.ts';
import { hidePost } from './visibility.ts';

/** So many members cannot be wrong by chance: the post waits out of sight until somebody has looked at it. */
export const REPORTS_TO_HIDE = 3;

/** Reports of one member in a day: more is a quarrel, and for people to settle. */
export const MOST_REPORTS = 10;

export const reportForm = z.object({ reason: reasonField });

/** Members report what others wrote, as long as they can read it. */
export function canReport(member: Member, post: Post): boolean {
  return isActive(member) && member.id !== post.authorId && canReadPost(member, post);
}

/** The post with its topic, for somebody who may report it. Throws not_found. */
export function reportableFor(db: Database | Transaction, member: Member, postId: number) {
  const found = postFor(db, member, postId);
  if (!canReport(member, found.post)) throw new AppError('not_found');
  return found;
}

/**
 * Tells moderators that a post is wrong; a second report by the same member changes nothing. Throws not_found for what
 * the member may not report, TooManyError, and ProblemError where moderators have answered them: the post stays.
 */
export function reportPost(
  db: Database | Transaction,
  member: Member,
  postId: number,
  { reason }: z.infer<typeof reportForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const { post, topic } = reportableFor(tx, member, postId);
    if (isAnswered(tx, member, post)) throw new ProblemError('form', 'already_decided');
    refuseTooMany(tx, member, now);
    const { id: caseId, isNew } = openCase(tx, postId, now);
    tx.insert(reports).values({ caseId, reporterId: member.id, reason, at: now }).onConflictDoNothing().run();
    if (isNew) tellModerators(tx, { kind: 'opened', caseId, post, topic, by: member, words: reason }, now);
    if (!post.hiddenAt && reportsIn(tx, caseId) >= REPORTS_TO_HIDE) hideUnseen(tx, caseId, post, topic, now);
  });
}

/** True if moderators have let the post stay after a report by this member, and it has not been changed since. */
function isAnswered(tx: Transaction, { id }: Member, post: Post): boolean {
  const { postId, outcome, closedAt } = moderationCases;
  const answered = tx
    .select({ at: closedAt })
    .from(moderationCases)
    .innerJoin(reports, eq(reports.caseId, moderationCases.id))
    .where(and(eq(postId, post.id), eq(outcome, 'kept'), eq(reports.reporterId, id)))
    .orderBy(desc(closedAt))
    .get();
  return Boolean(answered?.at && answered.at > (post.editedAt ?? post.writtenAt));
}

function refuseTooMany(tx: Transaction, { id }: Member, now: Date): void {
  const since = new Date(now.getTime() - DAY);
  const mine = tx
    .select({ at: reports.at })
    .from(reports)
    .where(and(eq(reports.reporterId, id), gt(reports.at, since)))
    .orderBy(reports.at)
    .all();
  const [oldest] = mine;
  if (oldest && mine.length >= MOST_REPORTS) throw new TooManyError(new Date(oldest.at.getTime() + DAY));
}

function reportsIn(tx: Transaction, caseId: number): number {
  return tx.select({ all: count() }).from(reports).where(eq(reports.caseId, caseId)).get()?.all ?? 0;
}

function hideUnseen(tx: Transaction, caseId: number, post: Post, topic: Topic, now: Date): void {
  hidePost(tx, { post, topic }, now);
  const act = { kind: 'hidden_by_reports', about: post.authorId, topicId: topic.id, postId: post.id } as const;
  recordForumAct(tx, act, now);
  tellAuthor(tx, { kind: act.kind, caseId, post, topic }, now);
  tellModerators(tx, { kind: act.kind, caseId, post, topic }, now);
}
