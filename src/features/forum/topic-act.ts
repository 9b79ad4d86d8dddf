import type { Transaction } from '../../../db/database.ts';
import { moderationCases } from '../../../db/schema/moderation.ts';
import type { Member } from '../members/member.ts';
import { firstPost } from './first-post.ts';
import { moveText, recordForumAct, type ForumActKind } from './forum-act.ts';
import { tellAuthor } from './tell.ts';
import type { Board, Topic } from './topic.ts';

/** What was done to a topic, and why, where there was a field for it; of a move the boards. */
type Deed = { kind: ForumActKind; reason?: string; move?: { from: Board; to: Board } };

/** Writes an act down, and to whoever opened the topic: with a case in which they can answer. */
export function actOnTopic(
  tx: Transaction,
  member: Member,
  topic: Topic,
  { kind, reason, move }: Deed,
  now: Date,
): void {
  const post = firstPost(tx, topic.id);
  const about = { about: topic.authorId, topicId: topic.id, postId: post.id };
  const detail = move && moveText(move.from.slug, move.to.slug);
  recordForumAct(tx, { kind, by: member.id, ...about, ...(detail && { detail }), ...(reason && { reason }) }, now);
  if (member.id === topic.authorId) return;
  const decided = { openedAt: now, closedAt: now, closedBy: member.id, outcome: 'kept' } as const;
  const { id: caseId } = tx
    .insert(moderationCases)
    .values({ postId: post.id, ...decided })
    .returning()
    .get();
  tellAuthor(tx, { kind, caseId, post, topic, by: member, words: reason, move }, now);
}
