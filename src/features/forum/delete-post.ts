import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { boards, postMentions, posts, topics } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import { record } from '../events/record.ts';
import { isActive, type Member } from '../members/member.ts';
import { postFor, type Post } from './post.ts';
import { unindexPost } from './talk-index.ts';
import type { Topic } from './topic.ts';

/** Everyone takes back their own words, in a locked topic too. Moderators hide: that can be looked at again. */
export function canDeletePost(member: Member, { deletedAt, authorId }: Pick<Post, 'deletedAt' | 'authorId'>): boolean {
  return isActive(member) && authorId === member.id && deletedAt === null;
}

/** The post that the member may delete. Not visible is not found, not theirs is forbidden. */
export function postToDelete(db: Database | Transaction, member: Member, id: number): { post: Post; topic: Topic } {
  const found = postFor(db, member, id);
  if (!canDeletePost(member, found.post)) throw new AppError('forbidden');
  return found;
}

/**
 * Leaves a tombstone in a post's place. Its words lie here for some days more, for moderators alone, and are blanked
 * then: see `blankDeleted`. A question without an answer goes with its topic.
 */
export function deletePost(db: Database | Transaction, member: Member, id: number, now: Date): Post {
  return db.transaction((tx) => {
    const { post, topic } = postToDelete(tx, member, id);
    bury(tx, id, now);
    if (topic.lastPosition === 1) closeAway(tx, topic, now);
    const group = { kind: 'topic', id: topic.id };
    record(tx, { kind: 'post_deleted', actorId: member.id, thing: { kind: 'post', id }, group }, now);
    return { ...post, deletedAt: now };
  });
}

/** Makes a tombstone of a post, whoever decided it. One that is deleted already stays as it is. */
export function bury(tx: Transaction, postId: number, now: Date): void {
  const stood = and(eq(posts.id, postId), isNull(posts.deletedAt));
  const [post] = tx.update(posts).set({ deletedAt: now }).where(stood).returning().all();
  unindexPost(tx, postId);
  tx.delete(postMentions).where(eq(postMentions.postId, postId)).run();
  // What cannot be read any more is nobody's answer.
  tx.update(topics).set({ acceptedPostId: null, acceptedBy: null }).where(eq(topics.acceptedPostId, postId)).run();
  if (post && post.position > 1 && !post.hiddenAt) countOut(tx, post);
  if (post) nameLastAuthor(tx, post.topicId);
}

/** Lists name who wrote the newest post that can be read; where none can, who wrote last. */
export function nameLastAuthor(tx: Transaction, topicId: number): void {
  const readable = and(eq(posts.topicId, topicId), isNull(posts.deletedAt), isNull(posts.hiddenAt));
  const last = tx.select().from(posts).where(readable).orderBy(desc(posts.position)).limit(1).get();
  if (last) tx.update(topics).set({ lastAuthorId: last.authorId }).where(eq(topics.id, topicId)).run();
}

/** Takes a topic out of every list. One that moderators have hidden is in none. */
export function closeAway(tx: Transaction, { id, boardId, hiddenAt }: Topic, now: Date): void {
  if (hiddenAt) return;
  tx.update(topics).set({ hiddenAt: now }).where(eq(topics.id, id)).run();
  tx.update(boards)
    .set({ topicCount: sql`${boards.topicCount} - 1` })
    .where(eq(boards.id, boardId))
    .run();
}

function countOut(tx: Transaction, { topicId }: Post): void {
  tx.update(topics)
    .set({ replyCount: sql`${topics.replyCount} - 1` })
    .where(eq(topics.id, topicId))
    .run();
}
