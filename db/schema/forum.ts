import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { byMember, ofMember } from './of-member.ts';
import { files } from './files.ts';

const lang = (name = 'lang') => text(name, { enum: ['de', 'en'] });
const ofTopic = () =>
  integer('topic_id')
    .notNull()
    .references(() => topics.id, { onDelete: 'cascade' });
const ofPost = () =>
  integer('post_id')
    .notNull()
    .references(() => posts.id, { onDelete: 'cascade' });
const seenBy = () => text('seen_by', { enum: ['public', 'members'] }).notNull();

/** Where topics are kept, each with a purpose. */
export const boards = sqliteTable(
  'boards',
  {
    id: integer('id').primaryKey(),
    /** Stands in addresses. */
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    /** In one sentence. */
    purpose: text('purpose').notNull(),
    seenBy: seenBy().default('members'),
    /** The language that most write here; null: any. */
    lang: lang(),
    /** Whether its topics are questions, so that the start page shows those that nobody has answered. */
    asks: integer('asks', { mode: 'boolean' }).notNull().default(false),
    /** Its place in the list, from 1. */
    position: integer('position').notNull(),
    /** Topics in it that are not hidden. */
    topicCount: integer('topic_count').notNull().default(0),
    /** When somebody last wrote in one of them. */
    activeAt: time('active_at'),
    createdAt: time('created_at').notNull(),
    /** No new topics since; the old ones stay readable. */
    closedAt: time('closed_at'),
  },
  (table) => [
    check('boards_seen_by', sql`${table.seenBy} IN ('public', 'members')`),
    check('boards_lang', sql`${table.lang} IN ('de', 'en')`),
    index('boards_in_order').on(table.position, table.id),
  ],
);

/** A question or a talk: a title and its posts. Counters are kept in the transaction that changes what they count. */
export const topics = sqliteTable(
  'topics',
  {
    /** Never used again: it stands in addresses. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    boardId: integer('board_id')
      .notNull()
      .references(() => boards.id),
    /** That of its board when it was opened; of members only, if its board has been since. */
    seenBy: seenBy(),
    title: text('title').notNull(),
    lang: lang().notNull(),
    authorId: byMember('author_id').notNull(),
    /** The author's district when it was opened. */
    district: text('district'),
    /** What it is about: a kind and an id that only their feature knows, such as "project" and a slug. */
    anchorKind: text('anchor_kind', { enum: ['project', 'network', 'meeting'] }),
    anchorId: text('anchor_id'),
    /** A part of it, such as "funding". */
    anchorSection: text('anchor_section'),
    createdAt: time('created_at').notNull(),
    /** When the newest post was written. */
    activeAt: time('active_at').notNull(),
    lastAuthorId: byMember('last_author_id').notNull(),
    /** The position of the newest post: tombstones count. */
    lastPosition: integer('last_position').notNull(),
    /** Posts after the first that can be read. */
    replyCount: integer('reply_count').notNull().default(0),
    acceptedPostId: integer('accepted_post_id').references((): AnySQLiteColumn => posts.id, { onDelete: 'set null' }),
    acceptedBy: byMember('accepted_by'),
    lockedAt: time('locked_at'),
    pinnedAt: time('pinned_at'),
    hiddenAt: time('hidden_at'),
  },
  (table) => {
    const shown = sql`hidden_at IS NULL`;
    return [
      check('topics_seen_by', sql`${table.seenBy} IN ('public', 'members')`),
      check('topics_anchor', sql`(${table.anchorKind} IS NULL) = (${table.anchorId} IS NULL)`),
      check('topics_anchor_section', sql`${table.anchorSection} IS NULL OR ${table.anchorId} IS NOT NULL`),
      check('topics_accepted_by', sql`${table.acceptedPostId} IS NULL OR ${table.acceptedBy} IS NOT NULL`),
      index('topics_by_activity').on(table.activeAt, table.id).where(shown),
      index('topics_public_by_activity')
        .on(table.activeAt, table.id)
        .where(sql`hidden_at IS NULL AND seen_by = 'public'`),
      index('topics_by_board').on(table.boardId, table.activeAt, table.id).where(shown),
      index('topics_public_by_board')
        .on(table.boardId, table.activeAt, table.id)
        .where(sql`hidden_at IS NULL AND seen_by = 'public'`),
      index('topics_unanswered')
        .on(table.activeAt, table.id)
        .where(sql`hidden_at IS NULL AND reply_count = 0`),
      index('topics_unanswered_by_board')
        .on(table.boardId, table.activeAt, table.id)
        .where(sql`hidden_at IS NULL AND reply_count = 0`),
      index('topics_by_district').on(table.district, table.activeAt, table.id).where(shown),
      index('topics_by_anchor').on(table.anchorKind, table.anchorId, table.activeAt, table.id).where(shown),
      index('topics_pinned')
        .on(table.boardId, table.pinnedAt)
        .where(sql`pinned_at IS NOT NULL AND hidden_at IS NULL`),
      index('topics_by_author').on(table.authorId, table.id),
      index('topics_by_last_author').on(table.lastAuthorId),
      index('topics_accepted')
        .on(table.acceptedPostId)
        .where(sql`accepted_post_id IS NOT NULL`),
    ];
  },
);

/** What somebody wrote in a topic. A row stays for ever: deleted or hidden, it is a tombstone at its position. */
export const posts = sqliteTable(
  'posts',
  {
    /** Never used again: it stands in addresses, and is the order in time. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    topicId: ofTopic(),
    /** From 1. Pages of a topic are made by it, so that an address always shows the same posts. */
    position: integer('position').notNull(),
    authorId: byMember('author_id').notNull(),
    lang: lang().notNull(),
    /** Markdown as it was typed; null: blanked. */
    source: text('source'),
    /** What `lib/markdown.ts` made of it. */
    html: text('html'),
    /** The version of the renderer and sanitiser that made `html`; an older one is made anew when it is read. */
    rendering: integer('rendering').notNull(),
    /** Chosen by the form: the same form sent twice makes one post. */
    sendKey: text('send_key').notNull(),
    writtenAt: time('written_at').notNull(),
    editedAt: time('edited_at'),
    /** By the author, or by a moderator: see `forumActs`. */
    deletedAt: time('deleted_at'),
    hiddenAt: time('hidden_at'),
    helpfulCount: integer('helpful_count').notNull().default(0),
  },
  (table) => [
    unique('posts_in_order').on(table.topicId, table.position),
    unique('posts_sent_once').on(table.authorId, table.sendKey),
    index('posts_by_author').on(table.authorId, table.id),
    index('posts_to_blank')
      .on(table.deletedAt)
      .where(sql`deleted_at IS NOT NULL AND source IS NOT NULL`),
    index('posts_by_rendering').on(table.rendering),
    check('posts_position', sql`${table.position} > 0`),
    check('posts_text', sql`(${table.source} IS NULL) = (${table.html} IS NULL)`),
    check('posts_blank_is_deleted', sql`${table.source} IS NOT NULL OR ${table.deletedAt} IS NOT NULL`),
  ],
);

/** What a post said before it was edited. */
export const postVersions = sqliteTable(
  'post_versions',
  {
    id: integer('id').primaryKey(),
    postId: ofPost(),
    title: text('title'),
    source: text('source').notNull(),
    /** When it was replaced, and by whom. */
    replacedAt: time('replaced_at').notNull(),
    replacedBy: byMember('replaced_by').notNull(),
  },
  (table) => [index('post_versions_of').on(table.postId, table.id), index('post_versions_by').on(table.replacedBy)],
);

/** Whom a post names with an @. The table is WITHOUT ROWID. */
export const postMentions = sqliteTable(
  'post_mentions',
  { postId: ofPost(), memberId: ofMember('member_id') },
  (table) => [
    primaryKey({ columns: [table.postId, table.memberId] }),
    index('post_mentions_of').on(table.memberId, table.postId),
  ],
);

/** Who found a post helpful. The table is WITHOUT ROWID. */
export const helpfuls = sqliteTable(
  'helpfuls',
  { postId: ofPost(), memberId: ofMember('member_id'), at: time('at').notNull() },
  (table) => [primaryKey({ columns: [table.postId, table.memberId] }), index('helpfuls_by').on(table.memberId)],
);

/** Pictures and PDFs. Without a post they belong to a text that is still being written. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    postId: integer('post_id').references(() => posts.id, { onDelete: 'cascade' }),
    fileId: integer('file_id')
      .notNull()
      .references(() => files.id, { onDelete: 'cascade' }),
    memberId: ofMember('member_id'),
    /** The form that it was sent with. */
    sendKey: text('send_key').notNull(),
    /** What it is called, without a path. */
    name: text('name').notNull(),
    /** What a picture shows, in words; null: it is none, or waits for them. */
    alt: text('alt'),
    attachedAt: time('attached_at').notNull(),
  },
  (table) => [
    index('attachments_of').on(table.postId, table.id),
    index('attachments_by_file').on(table.fileId),
    index('attachments_by_form').on(table.memberId, table.sendKey),
    index('attachments_waiting')
      .on(table.attachedAt)
      .where(sql`post_id IS NULL`),
  ],
);

/** Texts that are not sent yet, one a place. The table is WITHOUT ROWID. */
export const drafts = sqliteTable(
  'drafts',
  {
    memberId: ofMember('member_id'),
    /** Where it is being written: "topic:7", "new" or "post:12". */
    place: text('place').notNull(),
    title: text('title').notNull().default(''),
    source: text('source').notNull(),
    /** Of a new topic: the board that was chosen. */
    boardId: integer('board_id').references(() => boards.id),
    /** Of the form in which it is written: with it its attachments wait, and it makes one post. */
    sendKey: text('send_key').notNull().default(''),
    savedAt: time('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.place] }), index('drafts_by_time').on(table.savedAt)],
);
