import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { byMember } from './of-member.ts';
import { topics } from './forum.ts';
import { members } from './members.ts';

/** A project that a member proposes for the catalogue, beside the topic in which it is talked about. */
export const proposals = sqliteTable(
  'proposals',
  {
    topicId: integer('topic_id')
      .primaryKey()
      .references(() => topics.id, { onDelete: 'cascade' }),
    proposedBy: byMember('proposed_by').notNull(),
    proposedAt: time('proposed_at').notNull(),
    /** The quick fields of the case schema, as `features/proposals` checked them. */
    facts: text('facts', { mode: 'json' }).notNull().$type<unknown>(),
    state: text('state', { enum: ['open', 'declined', 'published'] })
      .notNull()
      .default('open'),
    decidedBy: byMember('decided_by'),
    decidedAt: time('decided_at'),
    /** Why it is not taken. */
    reason: text('reason'),
    /** The case that it became. */
    project: text('project'),
  },
  (table) => [
    index('proposals_waiting')
      .on(table.proposedAt, table.topicId)
      .where(sql`state = 'open'`),
    index('proposals_by').on(table.proposedBy),
    index('proposals_decided_by').on(table.decidedBy),
    index('proposals_published_as')
      .on(table.project)
      .where(sql`project IS NOT NULL`),
    check('proposals_state', sql`${table.state} IN ('open', 'declined', 'published')`),
    check('proposals_decided', sql`(${table.state} = 'open') = (${table.decidedAt} IS NULL)`),
    check('proposals_published', sql`(${table.state} = 'published') = (${table.project} IS NOT NULL)`),
  ],
);

/** What somebody has begun to propose and not sent: one for each member. */
export const proposalDrafts = sqliteTable(
  'proposal_drafts',
  {
    memberId: integer('member_id')
      .primaryKey()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** The fields of the form as they were typed. */
    typed: text('typed', { mode: 'json' }).notNull().$type<Record<string, string | string[]>>(),
    savedAt: time('saved_at').notNull(),
  },
  (table) => [index('proposal_drafts_by_time').on(table.savedAt)],
);
