import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { posts } from '../../../db/schema/forum.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Member } from '../members/member.ts';
import { authorsOf, type Author } from './author.ts';
import { canReadPost } from './post.ts';
import { htmlFor } from './rendered.ts';
import { topicList } from './topic-list.ts';
import { topicFor } from './topic.ts';

/** Something to read in a feed: a topic with its first post, or a post. */
export type FeedEntry = {
  path: string;
  title: string;
  lang: Locale;
  author: Author;
  html: string;
  published: Date;
  updated: Date;
};

/** Readers ask for a feed every hour: it holds the newest and no more. */
const MOST = 30;

/** The topics in which somebody wrote last, of the whole forum or of a board. */
export function newestTopics(
  db: Database,
  viewer: Member | undefined,
  of: { boardId?: number },
  now: Date,
): FeedEntry[] {
  const { topics } = topicList(db, viewer, { ...of, most: MOST }, now);
  const ids = topics.map(({ id }) => id);
  const isFirst = and(inArray(posts.topicId, ids), eq(posts.position, 1));
  const firsts = ids.length === 0 ? [] : db.select().from(posts).where(isFirst).all();
  return topics.map(({ id, title, lang, author, createdAt, activeAt }) => {
    const first = firsts.find(({ topicId }) => topicId === id);
    const html = first && canReadPost(viewer, first) ? htmlFor(viewer, first.html ?? '') : '';
    return { path: `/forum/topics/${id}`, title, lang, author, html, published: createdAt, updated: activeAt };
  });
}

/** The newest posts of a topic that can be read. Throws not_found for a topic that is not visible. */
export function newestPosts(
  db: Database,
  viewer: Member | undefined,
  topicId: number,
  now: Date,
): { title: string; lang: Locale; entries: FeedEntry[] } {
  const { title, lang, lastPosition } = topicFor(db, viewer, topicId);
  const rows = db
    .select()
    .from(posts)
    .where(and(eq(posts.topicId, topicId), sql`${posts.position} > ${lastPosition - MOST}`))
    .orderBy(desc(posts.position))
    .all()
    .filter((post) => canReadPost(viewer, post));
  const author = authorsOf(
    db,
    viewer,
    rows.map(({ authorId }) => authorId),
    now,
  );
  const entries = rows.map(({ id, authorId, html, writtenAt, editedAt, lang }) => ({
    ...{ path: `/forum/posts/${id}`, title, lang, author: author(authorId), html: htmlFor(viewer, html ?? '') },
    ...{ published: writtenAt, updated: editedAt ?? writtenAt },
  }));
  return { title, lang, entries };
}
