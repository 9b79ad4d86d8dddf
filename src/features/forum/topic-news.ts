import type { Database } from '../../../db/database.ts';
import type { Member } from '../members/member.ts';
import { placeOf, postAt } from './post.ts';
import { topicFor } from './topic.ts';

/** How many posts a topic has got since somebody saw its newest, and where the first of them is, or the topic. */
export function topicNews(
  db: Database,
  viewer: Member | undefined,
  topicId: number,
  after: number,
): { count: number; place: string } {
  const { lastPosition } = topicFor(db, viewer, topicId);
  const next = postAt(db, topicId, after + 1);
  return { count: Math.max(0, lastPosition - after), place: next ? placeOf(next) : `/forum/topics/${topicId}` };
}
