import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/**
 * Everything that can be found, one row a page and language; synced with the cases. The columns named
 * `…Stems` hold stems, parted by blanks, and feed the FTS5 table `document_index` by triggers; the others
 * are what answers show.
 */
export const documents = sqliteTable(
  'documents',
  {
    id: integer('id').primaryKey(),
    type: text('type').notNull(),
    slug: text('slug').notNull(),
    locale: text('locale').notNull(),
    lang: text('lang').notNull(),
    url: text('url').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    text: text('text').notNull(),
    titleStems: text('title_stems').notNull(),
    summaryStems: text('summary_stems').notNull(),
    textStems: text('text_stems').notNull(),
    labelStems: text('label_stems').notNull(),
    endStems: text('end_stems').notNull(),
    /** SHA-256 of the columns above; a sync skips a document whose digest stands. */
    digest: text('digest').notNull(),
  },
  (table) => [unique('documents_once').on(table.type, table.slug, table.locale)],
);
