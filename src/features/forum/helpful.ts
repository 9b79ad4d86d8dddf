import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { helpfuls, posts } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import { isActive, type Member } from '../members/member.ts';
import { canReadPost, postFor, type Post } from './post.ts';

/** Says which of the two is meant: a form that is sent twice does not take back what it did. */
export const helpfulForm = z.object({ helpful: z.enum(['yes', 'no']) });

export type HelpfulInput = z.infer<typeof helpfulForm>;

/** One a member; nobody praises themselves. */
export function canFindHelpful(member: Member, post: Post): boolean {
  return isActive(member) && post.authorId !== member.id && canReadPost(member, post) && post.hiddenAt === null;
}

/** True if the member has found the post helpful. */
export function findsHelpful(db: Database | Transaction, member: Member, postId: number): boolean {
  return db.select().from(helpfuls).where(theirs(member, postId)).get() !== undefined;
}

/** Says that a post was helpful, or no more. Throws not_found and forbidden. */
export function sayHelpful(
  db: Database | Transaction,
  member: Member,
  postId: number,
  { helpful }: HelpfulInput,
  now: Date,
): Post {
  return db.transaction((tx) => {
    const { post } = postFor(tx, member, postId);
    if (!canFindHelpful(member, post)) throw new AppError('forbidden');
    const changed = helpful === 'yes' ? add(tx, member, postId, now) : takeBack(tx, member, postId);
    const helpfulCount = sql`${posts.helpfulCount} + ${helpful === 'yes' ? changed : -changed}`;
    return tx.update(posts).set({ helpfulCount }).where(eq(posts.id, postId)).returning().get();
  });
}

function add(tx: Transaction, { id: memberId }: Member, postId: number, at: Date): number {
  return tx.insert(helpfuls).values({ postId, memberId, at }).onConflictDoNothing().run().changes;
}

function takeBack(tx: Transaction, member: Member, postId: number): number {
  return tx.delete(helpfuls).where(theirs(member, postId)).run().changes;
}

function theirs({ id }: Member, postId: number) {
  return and(eq(helpfuls.postId, postId), eq(helpfuls.memberId, id));
}
