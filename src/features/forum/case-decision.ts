import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { forumActs } from '../../../db/schema/moderation.ts';
import type { CaseFile, Said } from './moderation-case.ts';

/**
 * Who decided a case, and why, for those who may see it; undefined while it waits, and where no reason is given or left.
 * The act bears the moment of its end.
 */
export function decisionOf(db: Database, { moderationCase, post }: CaseFile): Said | undefined {
  const { closedAt, closedBy } = moderationCase;
  if (!closedAt || closedBy === null) return undefined;
  const { id, reason, at } = forumActs;
  return db
    .select({ id, authorId: members.id, author: members.name, words: sql<string>`${reason}`, at })
    .from(forumActs)
    .innerJoin(members, eq(members.id, forumActs.by))
    .where(and(eq(forumActs.postId, post.id), eq(at, closedAt), eq(forumActs.by, closedBy), isNotNull(reason)))
    .orderBy(desc(id))
    .get();
}
