import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/** The build whose content the store holds: one row, or none before the first start. */
export const publishedBuilds = sqliteTable(
  'published_builds',
  { id: integer('id').primaryKey(), stamp: text('stamp').notNull() },
  (table) => [check('published_builds_one', sql`${table.id} = 1`)],
);

/**
 * Everything that can be found, one row a page and language; synced with the cases. The columns named
 * `…Stems` hold stems, parted by blanks. The FTS5 table `document_index` indexes them; it is rebuilt by
 * whoever changes a row. The others are what answers show.
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
  (table) => [
    unique('documents_once').on(table.type, table.slug, table.locale),
    check('documents_type', sql`${table.type} <> ''`),
    check('documents_slug', sql`${table.slug} <> ''`),
    check('documents_url', sql`${table.url} LIKE '/%'`),
  ],
);
