import { sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';

/** Which posts: a match in FTS5's language, for members or for strangers, older than a post, and from a moment on. */
type Wanted = { match: string; isMember: boolean; before?: number | undefined; since?: Date | undefined };

/**
 * Posts that are asked for their time. They come newest first and far fewer are wanted, so those behind them are older
 * still: nobody walks through a million posts for the last month.
 */
const MOST_DATED = 5_000;

/**
 * Posts that answer, newest first, by number. What FTS5 finds comes in the order of the posts, so the store stops as
 * soon as there are enough. Marks can lag behind, so who may see a topic is asked of the topic.
 */
export function newestPosts(db: Database, { match, isMember, before, since }: Wanted, limit: number): number[] {
  const oldest = before ?? Number.MAX_SAFE_INTEGER;
  const isShown = sql`posts.deleted_at IS NULL AND posts.hidden_at IS NULL AND topics.hidden_at IS NULL
    AND (${isMember ? 1 : 0} OR topics.seen_by = 'public')`;
  const rows = db.all<{ id: number }>(
    since === undefined
      ? sql`
          SELECT talk_index.rowid AS id FROM talk_index
          CROSS JOIN posts ON posts.id = talk_index.rowid CROSS JOIN topics ON topics.id = posts.topic_id
          WHERE talk_index MATCH ${match} AND talk_index.rowid < ${oldest} AND ${isShown}
          ORDER BY talk_index.rowid DESC LIMIT ${limit}`
      : sql`
          SELECT found.id FROM (
            SELECT rowid AS id FROM talk_index WHERE talk_index MATCH ${match} AND rowid < ${oldest}
            ORDER BY rowid DESC LIMIT ${MOST_DATED}
          ) found
          CROSS JOIN posts ON posts.id = found.id CROSS JOIN topics ON topics.id = posts.topic_id
          WHERE posts.written_at >= ${since.getTime()} AND ${isShown}
          ORDER BY found.id DESC LIMIT ${limit}`,
  );
  return rows.map(({ id }) => id);
}
