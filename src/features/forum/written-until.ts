import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { posts } from '../../../db/schema/forum.ts';
import type { Topic } from './topic.ts';

/**
 * The position of the newest post that was written until a moment, 0 if none was. Positions follow each other in time
 * without a gap, so halving finds it: thirteen looks for eight thousand posts.
 */
export function writtenUntil(
  db: Database,
  { id, createdAt, lastPosition }: Pick<Topic, 'id' | 'createdAt' | 'lastPosition'>,
  since: Date,
): number {
  if (createdAt > since) return 0;
  let [before, after] = [1, lastPosition + 1];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isWrittenBy(db, id, middle, since)) before = middle;
    else after = middle;
  }
  return before;
}

export function isWrittenBy(db: Database, topicId: number, position: number, moment: Date): boolean {
  const post = momentOf(db).get({ topicId, position });
  return post !== undefined && post.writtenAt <= moment;
}

const momentOf = prepared((db) =>
  db
    .select({ writtenAt: posts.writtenAt })
    .from(posts)
    .where(and(eq(posts.topicId, sql.placeholder('topicId')), eq(posts.position, sql.placeholder('position'))))
    .prepare(),
);
