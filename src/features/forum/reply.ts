import { and, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { topicFollows } from '../../../db/schema/following.ts';
import { boards, posts, topics } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import type { Member } from '../members/member.ts';
import { attachedCount, takeAttachments } from './attachment.ts';
import { dropDraft } from './draft.ts';
import type { Post, ReplyInput } from './post.ts';
import { keyOfPost, sentBefore } from './sent-before.ts';
import { canReply, topicFor, type Topic } from './topic.ts';
import { writePost } from './write-post.ts';

/**
 * Writes at the end of a topic; the same form sent again with the same words makes no other post, nor do the same words
 * right after each other: whoever goes back in their browser finds them in a form that is new. Answers with the post.
 * Throws conflict where it was sent for another topic, not_found for one that the member does not see, ProblemError
 * for one that is locked, forbidden where they may not write, and what `writePost` throws.
 */
export function reply(db: Database | Transaction, member: Member, topicId: number, input: ReplyInput, now: Date): Post {
  const isReply = (post: Post) => post.topicId === topicId && post.position > 1;
  return db.transaction((tx) => sentBefore(tx, member, input, isReply) ?? add(tx, member, topicId, input, now));
}

function add(tx: Transaction, member: Member, topicId: number, input: ReplyInput, now: Date): Post {
  const topic = topicFor(tx, member, topicId);
  requireOpen(member, topic);
  const said = saidJustNow(tx, member, topic, input);
  if (said) return said;
  const words = { text: input.text, sendKey: keyOfPost(tx, member, input) };
  const post = writePost(
    tx,
    member,
    topic,
    { ...words, lang: input.lang ?? topic.lang, position: topic.lastPosition + 1 },
    now,
  );
  takeAttachments(tx, member, post.id, input.sendKey);
  dropDraft(tx, member, `topic:${topicId}`);
  moveOn(tx, topic, post);
  return post;
}

/** Whoever began to write before it was locked reads so beside their words. */
function requireOpen(member: Member, topic: Topic): void {
  if (canReply(member, topic)) return;
  if (canReply(member, { ...topic, lockedAt: null })) throw new ProblemError('text', 'topic_closed');
  throw new AppError('forbidden');
}

/** The last post, where it is the member's own and says the same; files that wait for the form are something new. */
function saidJustNow(tx: Transaction, member: Member, topic: Topic, { text, sendKey }: ReplyInput): Post | undefined {
  if (topic.lastAuthorId !== member.id || topic.lastPosition === 1) return undefined;
  const last = lastPost(tx).get({ topicId: topic.id, position: topic.lastPosition });
  // The last post may be hidden: then the topic names who wrote before.
  if (last?.authorId !== member.id) return undefined;
  return last.source === text && attachedCount(tx, member, { sendKey }) === 0 ? last : undefined;
}

/** The topic goes to the top of every list it is in. */
function moveOn(tx: Transaction, { id, boardId }: Topic, { authorId, position, writtenAt }: Post): void {
  const activeAt = writtenAt.getTime();
  risenTopic(tx).run({ id, activeAt, authorId, position });
  risenFollows(tx).run({ id, activeAt });
  risenBoard(tx).run({ id: boardId, activeAt });
}

const lastPost = prepared((db) =>
  db
    .select()
    .from(posts)
    .where(and(eq(posts.topicId, sql.placeholder('topicId')), eq(posts.position, sql.placeholder('position'))))
    .prepare(),
);

const [ID, ACTIVE_AT] = [sql.placeholder('id'), sql`${sql.placeholder('activeAt')}`];

const risenTopic = prepared((db) =>
  db
    .update(topics)
    .set({
      activeAt: ACTIVE_AT,
      lastAuthorId: sql`${sql.placeholder('authorId')}`,
      lastPosition: sql`${sql.placeholder('position')}`,
      replyCount: sql`${topics.replyCount} + 1`,
    })
    .where(eq(topics.id, ID))
    .prepare(),
);

const risenFollows = prepared((db) =>
  db.update(topicFollows).set({ activeAt: ACTIVE_AT }).where(eq(topicFollows.topicId, ID)).prepare(),
);

const risenBoard = prepared((db) => db.update(boards).set({ activeAt: ACTIVE_AT }).where(eq(boards.id, ID)).prepare());
