import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { boards, topics } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { isActive, type Member } from '../members/member.ts';
import { takeAttachments } from './attachment.ts';
import { dropDraft } from './draft.ts';
import type { Post } from './post.ts';
import { keyOfPost, sentBefore } from './sent-before.ts';
import { canOpenTopic, type Board, type Topic, type TopicInput } from './topic.ts';
import { writePost } from './write-post.ts';

/**
 * Opens a topic with its first post; the same form sent again with the same words makes no other one. Answers with
 * that post. Throws conflict where it was sent for a reply, not_found for an unknown board, ProblemError for a closed one,
 * and what `writePost` throws.
 */
export function openTopic(db: Database | Transaction, member: Member, input: TopicInput, now: Date): Post {
  const isTopic = ({ position }: Post) => position === 1;
  return db.transaction((tx) => sentBefore(tx, member, input, isTopic) ?? open(tx, member, input, now));
}

function open(tx: Transaction, member: Member, input: TopicInput, now: Date): Post {
  const board = tx.select().from(boards).where(eq(boards.id, input.boardId)).get();
  if (!board) throw new AppError('not_found');
  if (!isActive(member)) throw new AppError('forbidden');
  if (!canOpenTopic(member, board)) throw new ProblemError('boardId', 'board_closed');
  const sendKey = keyOfPost(tx, member, input);
  const topic = addTopic(tx, member, board, input, now);
  tx.update(boards)
    .set({ topicCount: sql`${boards.topicCount} + 1`, activeAt: now })
    .where(eq(boards.id, board.id))
    .run();
  const post = writePost(tx, member, topic, { ...input, sendKey, position: 1 }, now);
  takeAttachments(tx, member, post.id, input.sendKey);
  if (!input.isFromElsewhere) dropDraft(tx, member, input.draftPlace ?? 'new');
  return post;
}

function addTopic(tx: Transaction, member: Member, board: Board, input: TopicInput, now: Date): Topic {
  const { title, lang, anchor } = input;
  const about = { anchorKind: anchor?.kind, anchorId: anchor?.id, anchorSection: anchor?.section };
  const by = { authorId: member.id, lastAuthorId: member.id, district: member.district };
  const times = { createdAt: now, activeAt: now, lastPosition: 1 };
  const { id: boardId, seenBy } = board;
  return tx
    .insert(topics)
    .values({ boardId, seenBy, title, lang, ...about, ...by, ...times })
    .returning()
    .get();
}
