import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { boards, posts, topics } from '../../../db/schema/forum.ts';
import { closeAway, nameLastAuthor } from './delete-post.ts';
import type { Post } from './post.ts';
import { indexPost, unindexPost } from './talk-index.ts';
import type { Topic } from './topic.ts';

type Placed = { post: Post; topic: Topic };

/** Takes a post out of sight; with the first one goes its topic, whose title says the same. Twice is as good as once. */
export function hidePost(tx: Transaction, { post, topic }: Placed, now: Date): void {
  const { id, position, hiddenAt, deletedAt } = post;
  if (hiddenAt) return;
  tx.update(posts).set({ hiddenAt: now }).where(eq(posts.id, id)).run();
  unindexPost(tx, id);
  if (position === 1) closeAway(tx, topic, now);
  else if (!deletedAt) countReplies(tx, topic, -1);
  nameLastAuthor(tx, topic.id);
}

/** Brings a hidden post back. */
export function showPost(tx: Transaction, { post, topic }: Placed): void {
  const { id, position, hiddenAt, deletedAt } = post;
  if (!hiddenAt) return;
  tx.update(posts).set({ hiddenAt: null }).where(eq(posts.id, id)).run();
  indexPost(tx, id);
  if (position === 1) bringBack(tx, topic);
  else if (!deletedAt) countReplies(tx, topic, 1);
  nameLastAuthor(tx, topic.id);
}

function bringBack(tx: Transaction, { id, boardId }: Topic): void {
  const hidden = and(eq(topics.id, id), isNotNull(topics.hiddenAt));
  const shown = tx.update(topics).set({ hiddenAt: null }).where(hidden).run();
  if (shown.changes > 0) countTopics(tx, boardId, 1);
}

/** Counts topics in or out of a board, in the transaction that moves them. */
export function countTopics(tx: Transaction, boardId: number, more: number): void {
  tx.update(boards)
    .set({ topicCount: sql`${boards.topicCount} + ${more}` })
    .where(eq(boards.id, boardId))
    .run();
}

function countReplies(tx: Transaction, { id }: Topic, more: number): void {
  tx.update(topics)
    .set({ replyCount: sql`${topics.replyCount} + ${more}` })
    .where(eq(topics.id, id))
    .run();
}
