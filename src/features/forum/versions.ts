import { desc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { postVersions } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import { canReadPost, postFor, type Post } from './post.ts';
import type { Topic } from './topic.ts';

/** What a post said, from when to when. The title is there where it was another one before or after. */
export type Version = { id: number; title: string | null; source: string; from: Date; until?: Date };

/** Versions on a page: more than anyone compares. */
export const MOST_VERSIONS = 50;

/** What a post says and said before, newest first. Not visible is not found; so are the words of a deleted post. */
export function versionsOf(
  db: Database,
  member: Member,
  id: number,
): { post: Post; topic: Topic; versions: Version[] } {
  const { post, topic } = postFor(db, member, id);
  if (!canReadPost(member, post) || post.source === null) throw new AppError('not_found');
  const rows = db
    .select()
    .from(postVersions)
    .where(eq(postVersions.postId, id))
    .orderBy(desc(postVersions.id))
    .limit(MOST_VERSIONS)
    .all();
  const now = { id: 0, title: rows.some(({ title }) => title !== null) ? topic.title : null, source: post.source };
  const starts = rows.map(({ replacedAt }) => replacedAt);
  const versions = rows.map(({ id: version, title, source, replacedAt }, index) => ({
    ...{ id: version, title, source, until: replacedAt, from: starts[index + 1] ?? post.writtenAt },
  }));
  return { post, topic, versions: [{ ...now, from: starts[0] ?? post.writtenAt }, ...versions] };
}
