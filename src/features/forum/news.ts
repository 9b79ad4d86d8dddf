import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { forumReads } from '../../../db/schema/following.ts';
import { members } from '../../../db/schema/members.ts';
import type { Member } from '../members/member.ts';
import type { Topic } from './topic.ts';
import { isWrittenBy, writtenUntil } from './written-until.ts';

/** What is new in a topic for somebody; `posts`: how many, where they have read in it before. */
export type News = { posts?: number };

/** Topics without a post since count as read: since the member came, or said that all is read. */
export function readSince(db: Database, { id }: Member): Date {
  const found = readRow(db).get({ id });
  return found?.readAt ?? found?.joinedAt ?? new Date(0);
}

const readRow = prepared((db) =>
  db
    .select({ readAt: forumReads.readAt, joinedAt: members.joinedAt })
    .from(members)
    .leftJoin(forumReads, eq(forumReads.memberId, members.id))
    .where(eq(members.id, sql.placeholder('id')))
    .prepare(),
);

/** What is new in a topic that somebody has read up to a position (0: not at all); undefined if nothing is. */
export function newsOf(
  db: Database,
  topic: Pick<Topic, 'id' | 'createdAt' | 'activeAt' | 'lastPosition'>,
  readTo: number,
  since: Date,
): News | undefined {
  const { id, activeAt, lastPosition } = topic;
  if (activeAt <= since || lastPosition <= readTo) return undefined;
  if (readTo === 0) return {};
  // Most have read beyond what counts as read by itself: then one look is enough.
  const next = isWrittenBy(db, id, readTo + 1, since) ? writtenUntil(db, topic, since) : readTo;
  return { posts: lastPosition - next };
}
