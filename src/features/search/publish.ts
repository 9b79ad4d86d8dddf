import type { Database } from '../../../db/database.ts';
import { publishedBuilds } from '../../../db/schema/search.ts';
import type { Content } from '../catalogue/content.ts';
import { syncContent } from './sync.ts';

/** A build of the site; its content is read when it is needed. */
export type Build = { stamp: string; content: () => Content };

/** Takes the content of a build into the store, once: a start with the build of before has nothing to do. */
export function publish(db: Database, { stamp, content }: Build, now: Date): void {
  if (db.select().from(publishedBuilds).get()?.stamp === stamp) return;
  db.transaction((tx) => {
    syncContent(tx, content(), now);
    const row = { id: 1, stamp };
    tx.insert(publishedBuilds).values(row).onConflictDoUpdate({ target: publishedBuilds.id, set: row }).run();
  });
}
