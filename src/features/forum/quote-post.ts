import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import type { Member } from '../members/member.ts';
import { nameToMean } from './name-to-mean.ts';
import { canReadPost, postFor } from './post.ts';
import { quoteOf } from './quote.ts';

/** The beginning of a reply that quotes a post; nothing where the post has no words for the member. */
export function quoteFor(db: Database, member: Member, postId: number, says: string): string {
  const { post } = postFor(db, member, postId);
  const { id, name, nameKey } = members;
  const author = db.select({ id, name, nameKey }).from(members).where(eq(id, post.authorId)).get();
  if (!canReadPost(member, post) || post.source === null) return '';
  return quoteOf({ id: postId, source: post.source, name: author?.name ? nameToMean(db, author) : '…' }, says);
}
