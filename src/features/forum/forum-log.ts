import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../../db/database.ts';
import { topics } from '../../../db/schema/forum.ts';
import { members } from '../../../db/schema/members.ts';
import { forumActs } from '../../../db/schema/moderation.ts';
import { AppError } from '../../lib/errors.ts';
import { isActive, type Member } from '../members/member.ts';
import { canModerate } from './forum-act.ts';
import { canSeeTopic } from './topic.ts';

/** Acts on a page of the log. */
export const LOG_PAGE = 50;

/** An act as members read it. Absent: nobody's business; null: an account that is gone. */
export type LogEntry = {
  id: number;
  kind: string;
  at: Date;
  /** Null: the site itself. */
  by: { id: number; name: string | null } | null;
  about?: { id: number; name: string | null };
  topic?: { id: number; title: string };
  postId?: number;
  detail: string | null;
  reason: string | null;
};

const actors = alias(members, 'actors');
const affected = alias(members, 'affected');

/**
 * What moderators did, newest first, at most a page of acts older than `before`: who, on what and why. Whom it affected
 * is said to them and to moderators alone: the log is no pillory. For members.
 */
export function forumLog(db: Database, viewer: Member, before?: number): LogEntry[] {
  if (!isActive(viewer)) throw new AppError('not_found');
  const older = sql`(${forumActs.at}, ${forumActs.id}) < ((SELECT at FROM forum_acts WHERE id = ${before}), ${before})`;
  const rows = db
    .select({ act: forumActs, topic: topics, byName: actors.name, aboutName: affected.name })
    .from(forumActs)
    .leftJoin(topics, eq(topics.id, forumActs.topicId))
    .leftJoin(actors, eq(actors.id, forumActs.by))
    .leftJoin(affected, eq(affected.id, forumActs.about))
    .where(before === undefined ? sql`${forumActs.at} > 0` : older)
    .orderBy(desc(forumActs.at), desc(forumActs.id))
    .limit(LOG_PAGE)
    .all();
  return rows.map((row) => entryFor(viewer, row));
}

type Row = {
  act: typeof forumActs.$inferSelect;
  topic: typeof topics.$inferSelect | null;
  byName: string | null;
  aboutName: string | null;
};

function entryFor(viewer: Member, { act, topic, byName, aboutName }: Row): LogEntry {
  const { id, kind, at, by, about, detail, reason, postId } = act;
  const seesTopic = topic !== null && canSeeTopic(viewer, topic);
  const seesPerson = about !== null && (about === viewer.id || canModerate(viewer));
  return {
    ...{ id, kind, at, detail, reason, by: by === null ? null : { id: by, name: byName } },
    ...(seesPerson && { about: { id: about, name: aboutName } }),
    ...(seesTopic && { topic: { id: topic.id, title: topic.title }, ...(postId !== null && { postId }) }),
  };
}
