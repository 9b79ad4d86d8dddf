import { sql, type SQLWrapper } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The cases of the published content; synced at start, never written by visitors. */
export const projects = sqliteTable(
  'projects',
  {
    slug: text('slug').primaryKey(),
    /** The German record of facts, as the content check returned it. */
    record: text('record', { mode: 'json' }).notNull().$type<unknown>(),
    /** The same record with English words; null: there is no translation. */
    english: text('english', { mode: 'json' }).$type<unknown>(),
    /** SHA-256 of everything that is derived from the case; a sync skips a case whose digest stands. */
    digest: text('digest').notNull(),
    /** Small is easy; see `features/catalogue/ease.ts`. */
    ease: integer('ease').notNull(),
    /** Days as 2026-11-22: they sort as text. */
    published: text('published').notNull(),
    updated: text('updated').notNull(),
    /** How many places took it on, as a number to sort by; see `features/catalogue/reach.ts`. */
    adoptions: integer('adoptions').notNull(),
    /** When the case left the content. The row stays: transfers and topics point to it. */
    removedAt: integer('removed_at', { mode: 'timestamp_ms' }),
  },
  (table) => [
    index('projects_by_ease').on(table.removedAt, table.ease),
    check('projects_slug', sql`${table.slug} <> ''`),
    check('projects_record', sql`json_type(${table.record}) = 'object'`),
    check('projects_english', sql`json_type(${table.english}) = 'object'`),
    check('projects_ease', sql`${table.ease} >= 0`),
    check('projects_published', isDay(table.published)),
    check('projects_updated', sql`${isDay(table.updated)} AND ${table.updated} >= ${table.published}`),
    check('projects_adoptions', sql`${table.adoptions} >= 0`),
  ],
);

/** What a case can be filtered by. Only cases that are published have rows. The table is WITHOUT ROWID. */
export const projectFacets = sqliteTable(
  'project_facets',
  {
    facet: text('facet').notNull(),
    code: text('code').notNull(),
    slug: text('slug')
      .notNull()
      .references(() => projects.slug, { onDelete: 'cascade' }),
    /** True: the code rests on the editors' estimate. */
    estimated: integer('estimated', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.facet, table.code, table.slug] }),
    index('project_facets_by_slug').on(table.slug),
    check('project_facets_facet', sql`${table.facet} <> ''`),
    check('project_facets_code', sql`${table.code} <> ''`),
    check('project_facets_estimated', sql`${table.estimated} IN (0, 1)`),
  ],
);

/** True of a day of the calendar, written as 2026-11-22. */
function isDay(column: SQLWrapper) {
  return sql`date(${column}) IS ${column}`;
}
