import { and, eq, exists, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { events } from '../../../db/schema/events.ts';
import { posts } from '../../../db/schema/forum.ts';
import { notices } from '../../../db/schema/notices.ts';
import type { Member } from '../members/member.ts';

/** A member has read a topic up to a position: what tells of these posts is news to them neither here nor in letters. */
export function sawPosts(db: Database, { id }: Member, topicId: number, upTo: number, now: Date): void {
  const inTopic = and(eq(notices.groupKind, 'topic'), eq(notices.groupId, topicId));
  const unread = and(eq(notices.memberId, id), inTopic, isNull(notices.readAt));
  // Most who open a topic have no news from it: they are not to wait for the right to write.
  if (!db.select({ id: notices.id }).from(notices).where(unread).limit(1).get()) return;
  const shown = db
    .select({ one: sql`1` })
    .from(events)
    .innerJoin(posts, and(eq(events.thingKind, 'post'), eq(posts.id, events.thingId)))
    .where(and(eq(events.id, notices.eventId), lte(posts.position, upTo)));
  db.update(notices)
    .set({ readAt: now })
    .where(and(unread, exists(shown)))
    .run();
}
