import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { posts } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import type { Post } from './post.ts';

/** The post that a topic began with. */
export function firstPost(db: Database | Transaction, topicId: number): Post {
  const first = and(eq(posts.topicId, topicId), eq(posts.position, 1));
  const post = db.select().from(posts).where(first).get();
  if (!post) throw new AppError('not_found');
  return post;
}
