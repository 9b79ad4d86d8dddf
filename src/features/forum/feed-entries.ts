import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { posts, topics } from '../../../db/schema/forum.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Member } from '../members/member.ts';
import { authorsOf, type Author } from './author.ts';
import { canReadPost, type Post } from './post.ts';
import { htmlFor } from './rendered.ts';
import { topicList } from './topic-list.ts';
import { topicFor } from './topic.ts';

/** Something to read in a feed: a post under the title of its topic. */
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

/** The newest posts of the whole forum or of a board, each an entry of its own. */
export function newestWritten(
  db: Database,
  viewer: Member | undefined,
  of: { boardId?: number },
  now: Date,
): FeedEntry[] {
  // Nowhere else can they be than in the topics in which somebody wrote last.
  const { topics: active } = topicList(db, viewer, { ...of, most: MOST }, now);
  const titles = new Map(active.map(({ id, title }) => [id, title]));
  const rows = rowsAmong(db, newestAmong(db, [...titles.keys()])).filter((post) => canReadPost(viewer, post));
  const written = rows.sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime() || b.id - a.id);
  return entriesOf(db, viewer, written, ({ topicId }) => titles.get(topicId) ?? '', now);
}

/** The numbers of the newest posts of topics, as long as they can be read. */
function newestAmong(db: Database, topicIds: number[]): number[] {
  const stands = and(isNull(posts.deletedAt), isNull(posts.hiddenAt));
  return db
    .select({ id: posts.id, at: posts.writtenAt })
    .from(topics)
    .innerJoin(posts, and(eq(posts.topicId, topics.id), sql`${posts.position} > ${topics.lastPosition} - ${MOST}`))
    .where(and(inArray(topics.id, topicIds), stands))
    .all()
    .sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id)
    .slice(0, MOST)
    .map(({ id }) => id);
}

function rowsAmong(db: Database, ids: number[]): Post[] {
  return db.select().from(posts).where(inArray(posts.id, ids)).all();
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
  return { title, lang, entries: entriesOf(db, viewer, rows, () => title, now) };
}

function entriesOf(
  db: Database,
  viewer: Member | undefined,
  rows: Post[],
  titleOf: (post: Post) => string,
  now: Date,
): FeedEntry[] {
  const author = authorsOf(
    db,
    viewer,
    rows.map(({ authorId }) => authorId),
    now,
  );
  return rows.map((post) => {
    const { authorId, html, writtenAt, editedAt, lang } = post;
    return {
      ...{ path: `/forum/posts/${post.id}`, title: titleOf(post), lang, author: author(authorId) },
      ...{ html: htmlFor(viewer, html ?? ''), published: writtenAt, updated: editedAt ?? writtenAt },
    };
  });
}
