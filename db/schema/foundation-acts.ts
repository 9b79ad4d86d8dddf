import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { foundations } from './foundations.ts';
import { byMember } from './of-member.ts';
import { reviews } from './reviews.ts';

const KINDS = [
  ...(['open_foundation', 'change_foundation'] as const),
  ...(['ask_lead', 'ask_reviewer', 'invite_newcomer', 'revoke_invitation'] as const),
  ...(['join', 'leave', 'end_office', 'make_lead'] as const),
  ...(['publish_criteria', 'open_review', 'move_deadline', 'only_lead', 'write_too', 'end_writing'] as const),
  ...(['conclude_review', 'close_review', 'withdraw_review'] as const),
  ...(['publish_grant', 'withdraw_grant'] as const),
] as const;

/** What was done for a foundation, for those who review for it to read: never what a review says. */
export const foundationActs = sqliteTable(
  'foundation_acts',
  {
    id: integer('id').primaryKey(),
    foundationId: integer('foundation_id')
      .notNull()
      .references(() => foundations.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: KINDS }).notNull(),
    by: byMember('by').notNull(),
    /** Whom it concerns. Null: nobody with an account. */
    about: byMember('about'),
    /** The review that it was done to: whoever is recused from it does not read the row. */
    reviewId: integer('review_id').references(() => reviews.id, { onDelete: 'cascade' }),
    /** What exactly: a title, the number of a version, the name before. */
    detail: text('detail'),
    at: time('at').notNull(),
  },
  (table) => [
    check('foundation_acts_kind', sql`${table.kind} IN ${sql.raw(`(${KINDS.map((kind) => `'${kind}'`).join(', ')})`)}`),
    index('foundation_acts_of').on(table.foundationId, table.id),
    index('foundation_acts_by').on(table.by),
    index('foundation_acts_about').on(table.about),
    index('foundation_acts_review').on(table.reviewId),
  ],
);
