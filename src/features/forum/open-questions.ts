import type { Database } from '../../../db/database.ts';
import type { Member } from '../members/member.ts';
import { topicList, type ListedTopic } from './topic-list.ts';

/** Topics among which a visitor's unanswered ones are looked for: older ones have been passed by. */
const LOOKED_AT = 60;

/** Topics without an answer that somebody may read, the newest first. */
export function openQuestions(db: Database, viewer: Member | undefined, most: number, now: Date): ListedTopic[] {
  if (viewer) return topicList(db, viewer, { show: 'unanswered', most }, now).topics;
  const { topics } = topicList(db, undefined, { most: LOOKED_AT }, now);
  return topics.filter(({ replyCount }) => replyCount === 0).slice(0, most);
}
