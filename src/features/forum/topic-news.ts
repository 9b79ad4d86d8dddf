import type { Database } from '../../../db/database.ts';
import type { Member } from '../members/member.ts';
import { topicFor } from './topic.ts';

/** How many posts a topic has got since somebody saw its newest, and where the first of them is. */
export function topicNews(
  db: Database,
  viewer: Member | undefined,
  topicId: number,
  after: number,
): { count: number; next: number } {
  const { lastPosition } = topicFor(db, viewer, topicId);
  return { count: Math.max(0, lastPosition - after), next: Math.min(after + 1, lastPosition) };
}
