import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { talkDocuments } from '../../../db/schema/forum.ts';
import { fold } from '../../lib/fold.ts';
import type { Post } from './post.ts';

/** Lets a post be found by its words, the first one by its topic's title too; or no more, where it has no words. */
export function indexPost(tx: Transaction, { id: postId, position, source }: Post, title: string): void {
  unindexPost(tx, postId);
  if (source === null) return;
  const words = { titleStems: position === 1 ? fold(title) : '', textStems: fold(source), endStems: '' };
  tx.insert(talkDocuments)
    .values({ postId, ...words })
    .run();
}

export function unindexPost(tx: Transaction, postId: number): void {
  tx.delete(talkDocuments).where(eq(talkDocuments.postId, postId)).run();
}
