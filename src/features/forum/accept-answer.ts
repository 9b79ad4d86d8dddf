import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { topics } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import { record } from '../events/record.ts';
import { hasRole, isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { canReadPost, postFor, type Post } from './post.ts';
import { actOnTopic } from './topic-act.ts';
import { topicFor, type Topic } from './topic.ts';

/** The answer; without one: none any more. */
export const answerForm = z.object({ post: idField.optional() });

export type AnswerInput = z.infer<typeof answerForm>;

/** Whoever asked knows what helped; moderators tidy up. */
export function canAccept(member: Member, { authorId, hiddenAt }: Pick<Topic, 'authorId' | 'hiddenAt'>): boolean {
  return hasRole(member, 'moderator') || (isActive(member) && authorId === member.id && hiddenAt === null);
}

/** A post of the topic that can be its answer. Throws not_found for any other. */
export function answerIn(db: Database | Transaction, member: Member, topic: Topic, postId: number): Post {
  const { post } = postFor(db, member, postId);
  const answers = post.topicId === topic.id && post.position > 1 && canReadPost(undefined, post);
  if (!answers) throw new AppError('not_found');
  return post;
}

/**
 * Shows a post as the answer under the question, or none any more; whoever asked is told where a moderator does it.
 * Throws not_found and forbidden.
 */
export function acceptAnswer(
  db: Database | Transaction,
  member: Member,
  topicId: number,
  { post: postId }: AnswerInput,
  now: Date,
): Topic {
  return db.transaction((tx) => {
    const topic = topicFor(tx, member, topicId);
    if (!canAccept(member, topic)) throw new AppError('forbidden');
    if (postId === (topic.acceptedPostId ?? undefined)) return topic;
    const answer = postId === undefined ? undefined : answerIn(tx, member, topic, postId);
    if (answer) say(tx, member, answer, now);
    if (member.id !== topic.authorId) {
      actOnTopic(tx, member, topic, { kind: answer ? 'answer_chosen' : 'answer_removed' }, now);
    }
    const accepted = { acceptedPostId: answer?.id ?? null, acceptedBy: answer ? member.id : null };
    return tx.update(topics).set(accepted).where(eq(topics.id, topicId)).returning().get();
  });
}

function say(tx: Transaction, { id }: Member, { id: postId, topicId }: Post, now: Date): void {
  const thing = { kind: 'post', id: postId };
  record(tx, { kind: 'answer_accepted', actorId: id, thing, group: { kind: 'topic', id: topicId } }, now);
}
