import { sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';

/** Which posts: a match in FTS5's language, for members or for strangers, and older than a post. */
type Wanted = { match: string; isMember: boolean; before?: number | undefined };

/**
 * Posts that answer, newest first, by number. What FTS5 finds comes in the order of the posts, so the store stops as
 * soon as there are enough. Marks can lag behind, so who may see a topic is asked of the topic.
 */
export function newestPosts(db: Database, { match, isMember, before }: Wanted, limit: number): number[] {
  const oldest = before ?? Number.MAX_SAFE_INTEGER;
  const rows = db.all<{ id: number }>(sql`
    SELECT talk_index.rowid AS id FROM talk_index
    CROSS JOIN posts ON posts.id = talk_index.rowid CROSS JOIN topics ON topics.id = posts.topic_id
    WHERE talk_index MATCH ${match} AND talk_index.rowid < ${oldest}
      AND posts.deleted_at IS NULL AND posts.hidden_at IS NULL AND topics.hidden_at IS NULL AND (${isMember ? 1 : 0} OR topics.seen_by = 'public')
    ORDER BY talk_index.rowid DESC LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}
