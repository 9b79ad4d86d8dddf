import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { posts, topics } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import { LOCALES } from '../../lib/paths.ts';
import { hasRole, isActive, type Member } from '../members/member.ts';
import { absenceOf } from './gone.ts';
import { postField, sendKeyField } from './post-fields.ts';
import { canSeeTopic, type Topic } from './topic.ts';

export type Post = typeof posts.$inferSelect;

/** Posts on a page of a topic. Which page a post is on never changes. */
export const POSTS_PAGE = 20;

export const replyForm = z.object({
  text: postField,
  sendKey: sendKeyField,
  /** The language it is written in; left out: that of its topic. */
  lang: z.enum(LOCALES).optional(),
});

export type ReplyInput = z.infer<typeof replyForm>;

/** The page of its topic that a post is on, from 1. */
export function pageOf(position: number): number {
  return Math.ceil(position / POSTS_PAGE);
}

/** Where a post stands: the page of its topic, and there the post. */
export function placeOf({ id, topicId, position }: Pick<Post, 'id' | 'topicId' | 'position'>): string {
  const page = pageOf(position);
  return `/forum/topics/${topicId}${page === 1 ? '' : `?page=${page}`}#p${id}`;
}

/** Where whoever has just opened a topic reads that it stands there. */
export function openedPlaceOf({ id, topicId }: Pick<Post, 'id' | 'topicId'>): string {
  return `/forum/topics/${topicId}?done=opened#p${id}`;
}

/** Where whoever has just changed a post comes back to it, and reads there that the change is kept. */
export function editedPlaceOf({ id, topicId, position }: Pick<Post, 'id' | 'topicId' | 'position'>): string {
  const page = pageOf(position);
  return `/forum/topics/${topicId}?${page === 1 ? '' : `page=${page}&`}done=edited&post=${id}#p${id}`;
}

/** The words of a post: not of a deleted one; of a hidden one only for moderators and its author. */
export function canReadPost(
  viewer: Member | undefined,
  { deletedAt, hiddenAt, authorId }: Pick<Post, 'deletedAt' | 'hiddenAt' | 'authorId'>,
): boolean {
  if (deletedAt) return false;
  if (!hiddenAt) return true;
  return (
    viewer !== undefined && (hasRole(viewer, 'moderator', 'admin') || (isActive(viewer) && viewer.id === authorId))
  );
}

/** A post in its topic. */
export type Place = { post: Post; topic: Topic };

/** Everyone mends their own words, and nobody another's; not what is gone, hidden or locked. */
export function canEditPost(member: Member, { post, topic }: Place): boolean {
  const stands = !post.deletedAt && !post.hiddenAt && !topic.hiddenAt && !topic.lockedAt;
  return isActive(member) && post.authorId === member.id && stands;
}

/** A post, also as a tombstone, with its topic. Not visible is not found; see `topicFor`. */
export function postFor(
  db: Database | Transaction,
  viewer: Member | undefined,
  id: number,
): { post: Post; topic: Topic } {
  const found = placeAt(db, id);
  if (!found) throw new AppError('not_found');
  if (!canSeeTopic(viewer, found.topic)) throw absenceOf(db, viewer, found.topic);
  return found;
}

/** The post of a topic at a position, whoever may see it; undefined: there is none. */
export function postAt(db: Database | Transaction, topicId: number, position: number): Post | undefined {
  const isThere = and(eq(posts.topicId, topicId), eq(posts.position, position));
  return db.select().from(posts).where(isThere).get();
}

/** A post with its topic, whoever may see it; undefined: there is none. */
export function placeAt(db: Database | Transaction, id: number): Place | undefined {
  return placeRow(db).get({ id });
}

const placeRow = prepared((db) =>
  db
    .select({ post: posts, topic: topics })
    .from(posts)
    .innerJoin(topics, eq(topics.id, posts.topicId))
    .where(eq(posts.id, sql.placeholder('id')))
    .prepare(),
);
