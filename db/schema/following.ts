import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { ofMember } from './of-member.ts';
import { boards, topics } from './forum.ts';
import { members } from './members.ts';

const ofTopic = () =>
  integer('topic_id')
    .notNull()
    .references(() => topics.id, { onDelete: 'cascade' });

/** Up to which position a member has read a topic. The table is WITHOUT ROWID. */
export const topicReads = sqliteTable(
  'topic_reads',
  { memberId: ofMember('member_id'), topicId: ofTopic(), position: integer('position').notNull() },
  (table) => [primaryKey({ columns: [table.memberId, table.topicId] }), index('topic_reads_of').on(table.topicId)],
);

/** Topics without news since count as read, such as those from before the member came. */
export const forumReads = sqliteTable('forum_reads', {
  memberId: integer('member_id')
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  readAt: time('read_at').notNull(),
});

/**
 * Topics that are a member's own: because they wrote there, or chose to watch or to mute them. Without a row: normal.
 * The table is WITHOUT ROWID.
 */
export const topicFollows = sqliteTable(
  'topic_follows',
  {
    memberId: ofMember('member_id'),
    topicId: ofTopic(),
    level: text('level', { enum: ['watch', 'normal', 'mute'] })
      .notNull()
      .default('normal'),
    wrote: integer('wrote', { mode: 'boolean' }).notNull(),
    /** That of the topic, kept here for the lists. */
    activeAt: time('active_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.topicId] }),
    check('topic_follows_level', sql`${table.level} IN ('watch', 'normal', 'mute')`),
    index('topic_follows_of').on(table.topicId),
    index('topic_follows_watched')
      .on(table.memberId, table.activeAt, table.topicId)
      .where(sql`level = 'watch'`),
    index('topic_follows_wrote')
      .on(table.memberId, table.activeAt, table.topicId)
      .where(sql`wrote = 1`),
  ],
);

/** Boards whose topics a member watches or mutes. Without a row: normal. The table is WITHOUT ROWID. */
export const boardFollows = sqliteTable(
  'board_follows',
  {
    memberId: ofMember('member_id'),
    boardId: integer('board_id')
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    level: text('level', { enum: ['watch', 'mute'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.boardId] }),
    check('board_follows_level', sql`${table.level} IN ('watch', 'mute')`),
    index('board_follows_of').on(table.boardId, table.level),
  ],
);

/** With this token in its address a program of the member reads what members may see. */
export const feedTokens = sqliteTable('feed_tokens', {
  memberId: integer('member_id')
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: time('created_at').notNull(),
});
