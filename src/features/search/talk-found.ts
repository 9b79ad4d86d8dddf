import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { boards, posts, topics } from '../../../db/schema/forum.ts';
import { members } from '../../../db/schema/members.ts';
import { languageOf } from '../../lib/language/language.ts';
import { localePath, type Locale } from '../../lib/paths.ts';
import { placeOf } from '../forum/post.ts';
import { htmlFor } from '../forum/rendered.ts';
import { inOneLine, readText } from '../forum/talk-text.ts';
import { excerptOf, marked, type Part } from './excerpt.ts';
import { readQuery } from './query.ts';
import type { Searcher } from './talk-narrow.ts';

/** A post that answers a query. Title and excerpt come in parts, so that nothing but text is ever shown. */
export type FoundPost = {
  type: 'post';
  lang: Locale;
  url: string;
  title: Part[];
  excerpt: Part[];
  board: string;
  writtenAt: Date;
  /** Null: somebody who was erased. Absent: the searcher may not see who. */
  author?: string | null;
};

/** The posts with these numbers, in their order, with the words marked. */
export function foundPosts(
  db: Database,
  { viewer }: Searcher,
  ids: number[],
  words: string,
  locale: Locale,
): FoundPost[] {
  const byId = new Map(rowsOf(db, ids).map((row) => [row.post.id, row]));
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map(({ post, title, board, author, nameSeenBy }) => {
      const language = languageOf(post.lang);
      const terms = readQuery(words, language);
      return {
        ...{ type: 'post' as const, lang: post.lang, url: localePath(locale, placeOf(post)), board },
        title: marked(title, terms, language),
        excerpt: excerptOf(inOneLine(readText(htmlFor(viewer, post.html ?? ''))), terms, language),
        writtenAt: post.writtenAt,
        ...((viewer ?? nameSeenBy === 'public') && { author }),
      };
    });
}

function rowsOf(db: Database, ids: number[]) {
  return db
    .select({
      ...{ post: posts, title: topics.title, board: boards.name },
      ...{ author: members.name, nameSeenBy: members.nameSeenBy },
    })
    .from(posts)
    .innerJoin(topics, eq(topics.id, posts.topicId))
    .innerJoin(boards, eq(boards.id, topics.boardId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .where(inArray(posts.id, ids))
    .all();
}
