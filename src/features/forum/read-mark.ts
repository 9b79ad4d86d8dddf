import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { forumReads, topicReads } from '../../../db/schema/following.ts';
import { AppError } from '../../lib/errors.ts';
import { isActive, type Member } from '../members/member.ts';
import { readSince } from './news.ts';
import { topicFor, type Topic } from './topic.ts';
import { writtenUntil } from './written-until.ts';

export const readingForm = z.object({
  /** Up to which post the topic was read. */
  position: z.coerce.number().int().positive(),
});

/** Keeps up to which post a member has read a topic. It never goes back, and not beyond the newest post. */
export function markRead(db: Database, member: Member, topicId: number, position: number): void {
  const { lastPosition } = topicFor(db, member, topicId);
  const read = Math.min(position, lastPosition);
  db.insert(topicReads)
    .values({ memberId: member.id, topicId, position: read })
    .onConflictDoUpdate({
      target: [topicReads.memberId, topicReads.topicId],
      set: { position: read },
      setWhere: sql`${topicReads.position} < ${read}`,
    })
    .run();
}

/** Counts everything as read that was written until now. */
export function markAllRead(db: Database, member: Member, now: Date): void {
  if (!isActive(member)) throw new AppError('forbidden');
  db.insert(forumReads)
    .values({ memberId: member.id, readAt: now })
    .onConflictDoUpdate({ target: forumReads.memberId, set: { readAt: now } })
    .run();
}

/** The position of the first post that a member has not read; undefined where they have read all. */
export function firstUnread(db: Database, member: Member, topic: Topic): number | undefined {
  const since = readSince(db, member);
  if (topic.activeAt <= since) return undefined;
  const next = Math.max(readTo(db, member, topic.id), writtenUntil(db, topic, since)) + 1;
  return next > topic.lastPosition ? undefined : next;
}

function readTo(db: Database, { id }: Member, topicId: number): number {
  return markOf(db).get({ id, topicId })?.position ?? 0;
}

const markOf = prepared((db) =>
  db
    .select({ position: topicReads.position })
    .from(topicReads)
    .where(and(eq(topicReads.memberId, sql.placeholder('id')), eq(topicReads.topicId, sql.placeholder('topicId'))))
    .prepare(),
);
