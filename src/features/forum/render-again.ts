import { and, eq, isNotNull, lt } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { posts } from '../../../db/schema/forum.ts';
import { RENDERING } from '../../lib/markdown.ts';
import { meantIn } from './mention.ts';
import type { Post } from './post.ts';
import { rendered } from './rendered.ts';

/** Posts in one transaction: others wait for no longer than a page takes. */
const PORTION = 50;

export function hasOldRenderings(db: Database): boolean {
  return oldest(db, 1).length > 0;
}

/** Makes anew what an older sanitiser has let through, in portions, until it is to stop. Answers with the number. */
export function renderAgain(db: Database, now: Date, isStopping: () => boolean): number {
  let done = 0;
  for (let found = oldest(db, PORTION); found.length > 0 && !isStopping(); found = oldest(db, PORTION)) {
    db.transaction((tx) => {
      for (const { id, source } of found) {
        if (source !== null)
          tx.update(posts)
            .set(rendered(tx, source, now, meantIn(tx, id)))
            .where(and(eq(posts.id, id), eq(posts.source, source)))
            .run();
      }
    });
    done += found.length;
  }
  return done;
}

function oldest(db: Database, most: number): Post[] {
  return db
    .select()
    .from(posts)
    .where(and(lt(posts.rendering, RENDERING), isNotNull(posts.source)))
    .limit(most)
    .all();
}
