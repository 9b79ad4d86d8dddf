import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { byMember } from './of-member.ts';
import { posts, topics } from './forum.ts';

/** What moderators look at together: one case a post, as long as it is open. */
export const moderationCases = sqliteTable(
  'moderation_cases',
  {
    /** Never used again: mails about the case are one thread by it. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    postId: integer('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    openedAt: time('opened_at').notNull(),
    closedAt: time('closed_at'),
    closedBy: byMember('closed_by'),
    /** What came of it. */
    outcome: text('outcome', { enum: ['kept', 'hidden', 'deleted'] }),
  },
  (table) => [
    uniqueIndex('moderation_cases_open')
      .on(table.postId)
      .where(sql`closed_at IS NULL`),
    index('moderation_cases_waiting')
      .on(table.openedAt, table.id)
      .where(sql`closed_at IS NULL`),
    index('moderation_cases_done')
      .on(table.closedAt, table.id)
      .where(sql`closed_at IS NOT NULL`),
    index('moderation_cases_of').on(table.postId),
    index('moderation_cases_by').on(table.closedBy),
    check('moderation_cases_closed', sql`(${table.closedAt} IS NULL) = (${table.outcome} IS NULL)`),
    check('moderation_cases_outcome', sql`${table.outcome} IN ('kept', 'hidden', 'deleted')`),
  ],
);

/** That somebody finds a post wrong, and why. Only moderators see it. */
export const reports = sqliteTable(
  'reports',
  {
    id: integer('id').primaryKey(),
    caseId: integer('case_id')
      .notNull()
      .references(() => moderationCases.id, { onDelete: 'cascade' }),
    reporterId: byMember('reporter_id').notNull(),
    reason: text('reason').notNull(),
    at: time('at').notNull(),
  },
  (table) => [
    unique('reports_once').on(table.caseId, table.reporterId),
    index('reports_by').on(table.reporterId, table.at),
  ],
);

/** What moderators and the person affected say to each other about a case. */
export const caseWords = sqliteTable(
  'case_words',
  {
    id: integer('id').primaryKey(),
    caseId: integer('case_id')
      .notNull()
      .references(() => moderationCases.id, { onDelete: 'cascade' }),
    authorId: byMember('author_id').notNull(),
    words: text('words').notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('case_words_of').on(table.caseId, table.id), index('case_words_by').on(table.authorId)],
);

/**
 * One row per act of moderation. Members read who acted, on what and why; whom it affected, only they themselves and
 * moderators.
 */
export const forumActs = sqliteTable(
  'forum_acts',
  {
    id: integer('id').primaryKey(),
    /** A code of `features/forum/forum-act.ts`, such as "locked". */
    kind: text('kind').notNull(),
    /** Null: the site itself, such as after three reports. */
    by: byMember('by'),
    /** Whose topic or post it was. */
    about: byMember('about'),
    topicId: integer('topic_id').references(() => topics.id, { onDelete: 'set null' }),
    postId: integer('post_id').references(() => posts.id, { onDelete: 'set null' }),
    /** What exactly, as a code: where a topic was moved from. */
    detail: text('detail'),
    reason: text('reason'),
    at: time('at').notNull(),
  },
  (table) => [
    index('forum_acts_in_order').on(table.at, table.id),
    index('forum_acts_about').on(table.about, table.id),
    index('forum_acts_by').on(table.by, table.id),
    index('forum_acts_of_topic').on(table.topicId, table.id),
    index('forum_acts_of_post').on(table.postId, table.id),
  ],
);
