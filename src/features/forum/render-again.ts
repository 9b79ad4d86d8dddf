import { and, eq, isNotNull, lt } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { posts } from '../../../db/schema/forum.ts';
import { RENDERING } from '../../lib/markdown.ts';
import { meantIn } from './mention.ts';
import type { Post } from './post.ts';
import { rendered } from './rendered.ts';

/** Posts in one transaction: others wait for no longer than a page takes. */
const PORTION = 10;

export function hasOldRenderings(db: Database): boolean {
  return oldest(db, 1).length > 0;
}

/** Makes a portion anew of what an older sanitiser has let through. Answers with the number: none, when all is done. */
export function renderAgain(db: Database, now: Date): number {
  return db.transaction((tx) => {
    const found = oldest(tx, PORTION);
    for (const { id, source } of found) {
      if (source !== null)
        tx.update(posts)
          .set(rendered(tx, source, now, meantIn(tx, id)))
          .where(and(eq(posts.id, id), eq(posts.source, source)))
          .run();
    }
    return found.length;
  });
}

function oldest(db: Database | Transaction, most: number): Post[] {
  return db
    .select()
    .from(posts)
    .where(and(lt(posts.rendering, RENDERING), isNotNull(posts.source)))
    .limit(most)
    .all();
}
