import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { posts } from './forum.ts';

/**
 * The words by which posts are found: stems and the insides of compounds, one row a post that can be read. The FTS5
 * table `talk_index` indexes them, by the post's id; triggers keep both alike.
 */
export const talkDocuments = sqliteTable(
  'talk_documents',
  {
    postId: integer('post_id')
      .primaryKey()
      .references(() => posts.id, { onDelete: 'cascade' }),
    /** Of the topic, with its first post only. */
    titleStems: text('title_stems').notNull(),
    textStems: text('text_stems').notNull(),
    endStems: text('end_stems').notNull(),
    /** What a search can be narrowed by, as words: see `features/forum/talk-marks.ts`. */
    marks: text('marks').notNull().default(''),
    /** The version of the words in this row; a job makes older ones anew. */
    version: integer('version').notNull().default(0),
  },
  (table) => [index('talk_documents_by_version').on(table.version)],
);
