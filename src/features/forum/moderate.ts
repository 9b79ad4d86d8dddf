import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { boards, topics } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import type { Member } from '../members/member.ts';
import { idField, reasonField } from '../members/profile-fields.ts';
import { allBoards } from './boards.ts';
import { canModerate } from './forum-act.ts';
import { actOnTopic } from './topic-act.ts';
import { topicFor, type Board, type Topic } from './topic.ts';
import { indexTopicsLater } from './talk-index.ts';
import { countTopics } from './visibility.ts';

export const moderationForm = z.object({ reason: reasonField });
export const moveForm = z.object({ boardId: idField, reason: reasonField });

type Reason = { reason: string };

/** A topic for somebody who moderates. Not visible is not found, and so is what others may not do. */
export function topicToModerate(db: Database | Transaction, member: Member, topicId: number): Topic {
  if (!canModerate(member)) throw new AppError('not_found');
  return topicFor(db, member, topicId);
}

/** Ends a topic, or opens it again: only moderators write in a closed one. Throws not_found and conflict. */
export function setClosed(
  db: Database | Transaction,
  member: Member,
  topicId: number,
  { closed, reason }: Reason & { closed: boolean },
  now: Date,
): void {
  db.transaction((tx) => {
    const topic = topicToModerate(tx, member, topicId);
    if ((topic.lockedAt !== null) === closed) throw new AppError('conflict');
    tx.update(topics)
      .set({ lockedAt: closed ? now : null })
      .where(eq(topics.id, topicId))
      .run();
    actOnTopic(tx, member, topic, { kind: closed ? 'closed' : 'reopened', reason }, now);
  });
}

/** Keeps a topic at the top of its board, or no longer. Throws not_found and conflict. */
export function setPinned(
  db: Database | Transaction,
  member: Member,
  topicId: number,
  { pinned, reason }: Reason & { pinned: boolean },
  now: Date,
): void {
  db.transaction((tx) => {
    const topic = topicToModerate(tx, member, topicId);
    if ((topic.pinnedAt !== null) === pinned) throw new AppError('conflict');
    tx.update(topics)
      .set({ pinnedAt: pinned ? now : null })
      .where(eq(topics.id, topicId))
      .run();
    actOnTopic(tx, member, topic, { kind: pinned ? 'pinned' : 'unpinned', reason }, now);
  });
}

/** Boards that a topic may move to: never one that strangers read, where it was written for members. */
export function boardsToMoveTo(db: Database | Transaction, { boardId, seenBy }: Topic): Board[] {
  return allBoards(db).filter((board) => board.id !== boardId && (seenBy === 'public' || board.seenBy === 'members'));
}

/**
 * Puts a topic into another board: at the top it stood of the old one alone. Throws not_found, and ProblemError for a board that it may
 * not move to.
 */
export function moveTopic(
  db: Database | Transaction,
  member: Member,
  topicId: number,
  { boardId, reason }: z.infer<typeof moveForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const topic = topicToModerate(tx, member, topicId);
    const from = tx.select().from(boards).where(eq(boards.id, topic.boardId)).get();
    const to = boardsToMoveTo(tx, topic).find(({ id }) => id === boardId);
    if (!to || !from) throw new ProblemError('boardId', 'choice');
    tx.update(topics).set({ boardId, seenBy: to.seenBy, pinnedAt: null }).where(eq(topics.id, topicId)).run();
    settle(tx, topic, from, to);
    indexTopicsLater(tx, [topicId]);
    actOnTopic(tx, member, topic, { kind: 'moved', move: { from, to }, reason }, now);
  });
}

function settle(tx: Transaction, { hiddenAt, activeAt }: Topic, from: Board, to: Board): void {
  if (hiddenAt) return;
  countTopics(tx, from.id, -1);
  countTopics(tx, to.id, 1);
  if (to.activeAt === null || to.activeAt < activeAt) {
    tx.update(boards).set({ activeAt }).where(eq(boards.id, to.id)).run();
  }
}
