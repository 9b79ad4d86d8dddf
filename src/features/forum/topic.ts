import { eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { topics, type boards } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import { LOCALES } from '../../lib/paths.ts';
import { titleLine } from '../../lib/text.ts';
import { hasRole, isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { absenceOf } from './gone.ts';
import { postField, sendKeyField } from './post-fields.ts';

export type Board = typeof boards.$inferSelect;
export type Topic = typeof topics.$inferSelect;

/** What topics can be about. What the id means only the feature of its kind knows. */
export const ANCHOR_KINDS = ['project', 'network', 'meeting'] as const;
export type Anchor = { kind: (typeof ANCHOR_KINDS)[number]; id: string; section?: string };

/** Two lines of a list on a phone. */
export const MOST_TITLE = 120;

export const titleField = titleLine(MOST_TITLE);

export const topicForm = z.object({
  boardId: idField,
  title: titleField,
  text: postField,
  /** The language it is written in. */
  lang: z.enum(LOCALES),
  sendKey: sendKeyField,
});

/**
 * A form, and what its page knows: what the topic is about, where its draft lies (absent: where topics about nothing
 * begin), and whether it was written in another form, so that something else may wait there to be finished.
 */
export type TopicInput = z.infer<typeof topicForm> & { anchor?: Anchor; draftPlace?: string; isFromElsewhere?: true };

/** Visitors see public topics, members all; a hidden one only those who decide about it, and its author. */
export function canSeeTopic(viewer: Member | undefined, topic: Pick<Topic, 'seenBy' | 'hiddenAt' | 'authorId'>) {
  if (topic.hiddenAt) return viewer !== undefined && (hasRole(viewer, 'moderator', 'admin') || isHers(viewer, topic));
  return topic.seenBy === 'public' || (viewer !== undefined && isActive(viewer));
}

/** Members open topics, but in no board that is closed. */
export function canOpenTopic(member: Member, { closedAt }: Pick<Board, 'closedAt'>): boolean {
  return isActive(member) && closedAt === null;
}

/** In a locked topic, or a hidden one, only moderators write on. */
export function canReply(member: Member, topic: Pick<Topic, 'seenBy' | 'hiddenAt' | 'authorId' | 'lockedAt'>): boolean {
  if (hasRole(member, 'moderator')) return true;
  return isActive(member) && canSeeTopic(member, topic) && topic.lockedAt === null && topic.hiddenAt === null;
}

/** The topic with this number. Not visible is not found; what one could have read says what became of it. */
export function topicFor(db: Database | Transaction, viewer: Member | undefined, id: number): Topic {
  const topic = topicRow(db).get({ id });
  if (!topic) throw new AppError('not_found');
  if (!canSeeTopic(viewer, topic)) throw absenceOf(db, viewer, topic);
  return topic;
}

/** Of these topics those that the viewer sees. */
export function topicsFor(db: Database | Transaction, viewer: Member | undefined, ids: readonly number[]): Topic[] {
  if (ids.length === 0) return [];
  const rows = db.select().from(topics).where(inArray(topics.id, ids)).all();
  return rows.filter((topic) => canSeeTopic(viewer, topic));
}

const topicRow = prepared((db) =>
  db
    .select()
    .from(topics)
    .where(eq(topics.id, sql.placeholder('id')))
    .prepare(),
);

function isHers(viewer: Member, { authorId }: Pick<Topic, 'authorId'>): boolean {
  return isActive(viewer) && viewer.id === authorId;
}
