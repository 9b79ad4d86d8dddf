import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { criteriaSets, foundations } from './foundations.ts';
import { networks } from './networks.ts';
import { byMember } from './of-member.ts';

const ofReview = () =>
  integer('review_id')
    .notNull()
    .references(() => reviews.id, { onDelete: 'cascade' });

/** A foundation looks at a network: several write a sheet each, its lead concludes, the network reads and replies. */
export const reviews = sqliteTable(
  'reviews',
  {
    /** Never used again: it stands in addresses. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    foundationId: integer('foundation_id')
      .notNull()
      .references(() => foundations.id),
    networkId: integer('network_id')
      .notNull()
      .references(() => networks.id),
    /** What it is written by. */
    criteriaId: integer('criteria_id')
      .notNull()
      .references(() => criteriaSets.id),
    state: text('state', { enum: ['draft', 'submitted', 'concluded', 'closed', 'withdrawn'] }).notNull(),
    /** The day until which sheets are submitted. */
    dueOn: text('due_on').notNull(),
    /** The latest day that was named for it before; null: it was never moved. */
    promisedOn: text('promised_on'),
    /** Why the lead reviews alone, and why nobody wrote any more before all had handed in and the last day had passed. */
    aloneWhy: text('alone_why'),
    endedWhy: text('ended_why'),
    remindedAt: time('reminded_at'),
    openedBy: byMember('opened_by').notNull(),
    openedAt: time('opened_at').notNull(),
    /** What all of them come to, in the words of the lead. */
    conclusion: text('conclusion'),
    /** A code of `features/review/recommendation.ts`, and what it means for this network. */
    recommendation: text('recommendation'),
    advice: text('advice'),
    concludedBy: byMember('concluded_by'),
    concludedAt: time('concluded_at'),
    /** From then on the network reads it. */
    closedBy: byMember('closed_by'),
    closedAt: time('closed_at'),
    withdrawnBy: byMember('withdrawn_by'),
    withdrawnAt: time('withdrawn_at'),
    withdrawnWhy: text('withdrawn_why'),
  },
  (table) => [
    uniqueIndex('reviews_one_open')
      .on(table.foundationId, table.networkId)
      .where(sql`state IN ('draft', 'submitted', 'concluded')`),
    index('reviews_of_foundation').on(table.foundationId, table.id),
    index('reviews_of_network').on(table.networkId, table.closedAt, table.id),
    index('reviews_by_criteria').on(table.criteriaId),
    index('reviews_to_remind')
      .on(table.dueOn)
      .where(sql`state = 'draft' AND reminded_at IS NULL`),
    index('reviews_by_opener').on(table.openedBy),
    index('reviews_by_concluder').on(table.concludedBy),
    index('reviews_by_closer').on(table.closedBy),
    index('reviews_by_withdrawer').on(table.withdrawnBy),
    check('reviews_state', sql`${table.state} IN ('draft', 'submitted', 'concluded', 'closed', 'withdrawn')`),
    check('reviews_due', sql`date(${table.dueOn}) IS ${table.dueOn}`),
    check(
      'reviews_concluded',
      sql`${table.state} NOT IN ('concluded', 'closed') OR (${table.concludedAt} IS NOT NULL AND ${table.conclusion} IS NOT NULL AND ${table.recommendation} IS NOT NULL)`,
    ),
    check('reviews_closed', sql`(${table.state} = 'closed') = (${table.closedAt} IS NOT NULL)`),
    check('reviews_withdrawn', sql`(${table.state} = 'withdrawn') = (${table.withdrawnAt} IS NOT NULL)`),
  ],
);

/** What a reviewer says of their own interests before they see anything. The table is WITHOUT ROWID. */
export const declarations = sqliteTable(
  'declarations',
  {
    reviewId: ofReview(),
    memberId: byMember('member_id').notNull(),
    interest: text('interest', { enum: ['none', 'conflict'] }).notNull(),
    words: text('words'),
    at: time('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.memberId] }),
    index('declarations_by').on(table.memberId),
    check('declarations_interest', sql`${table.interest} IN ('none', 'conflict')`),
  ],
);

/** Reviewers of the foundation who write no sheet in a review. The table is WITHOUT ROWID. */
export const sparedReviewers = sqliteTable(
  'spared_reviewers',
  {
    reviewId: ofReview(),
    memberId: byMember('member_id').notNull(),
    /** not_asked: they see nothing of it. only_leads: a lead who has stepped out of judging. */
    how: text('how', { enum: ['not_asked', 'only_leads'] }).notNull(),
    at: time('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.memberId] }),
    index('spared_reviewers_of').on(table.memberId),
    check('spared_reviewers_how', sql`${table.how} IN ('not_asked', 'only_leads')`),
  ],
);

/** What a reviewer writes alone; nobody else reads it before it is submitted. The table is WITHOUT ROWID. */
export const sheets = sqliteTable(
  'sheets',
  {
    reviewId: ofReview(),
    memberId: byMember('member_id').notNull(),
    /** What they come to, all in all. */
    summary: text('summary'),
    savedAt: time('saved_at').notNull(),
    submittedAt: time('submitted_at'),
    /** Counts up with every change: a form that shows an older one is told so. */
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.memberId] }),
    index('sheets_by').on(table.memberId),
    check('sheets_version', sql`${table.version} > 0`),
  ],
);

/** One criterion on a sheet: the level that the reviewer sees, and why. The table is WITHOUT ROWID. */
export const findings = sqliteTable(
  'findings',
  {
    reviewId: integer('review_id').notNull(),
    memberId: byMember('member_id').notNull(),
    /** Codes of the set of criteria of the review. */
    criterion: text('criterion').notNull(),
    level: text('level'),
    words: text('words'),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.memberId, table.criterion] }),
    foreignKey({
      name: 'findings_of_sheet',
      columns: [table.reviewId, table.memberId],
      foreignColumns: [sheets.reviewId, sheets.memberId],
    }).onDelete('cascade'),
    index('findings_by').on(table.memberId),
  ],
);

/** What the site knew of the network when a review was closed, as its report shows it for good. */
export const closingFacts = sqliteTable('closing_facts', {
  reviewId: integer('review_id')
    .primaryKey()
    .references(() => reviews.id, { onDelete: 'cascade' }),
  /** JSON: `Facts` of `features/review/facts.ts`. */
  facts: text('facts').notNull(),
  at: time('at').notNull(),
});

/** What the network says to a closed review: it stands beside it for good. */
export const reviewReplies = sqliteTable(
  'review_replies',
  {
    reviewId: integer('review_id')
      .primaryKey()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    words: text('words').notNull(),
    by: byMember('by').notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('review_replies_by').on(table.by)],
);

/** Who saw what of a review, and when for the first time. The table is WITHOUT ROWID. */
export const reviewSights = sqliteTable(
  'review_sights',
  {
    reviewId: ofReview(),
    memberId: byMember('member_id').notNull(),
    /** Sheets of others, the conclusion, or the closed review as its network reads it. */
    what: text('what', { enum: ['sheets', 'conclusion', 'closed_review', 'network_reply'] }).notNull(),
    at: time('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.memberId, table.what] }),
    index('review_sights_by').on(table.memberId),
    check('review_sights_what', sql`${table.what} IN ('sheets', 'conclusion', 'closed_review', 'network_reply')`),
  ],
);

/** A question that a foundation asks a network; only its reviewers and the organisers read it. */
export const reviewQuestions = sqliteTable(
  'review_questions',
  {
    /** Never used again: mails about it are one thread by it. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    foundationId: integer('foundation_id')
      .notNull()
      .references(() => foundations.id),
    networkId: integer('network_id')
      .notNull()
      .references(() => networks.id),
    title: text('title').notNull(),
    askedBy: byMember('asked_by').notNull(),
    askedAt: time('asked_at').notNull(),
    /** When somebody last said something. */
    lastAt: time('last_at').notNull(),
  },
  (table) => [
    index('review_questions_of_foundation').on(table.foundationId, table.lastAt, table.id),
    index('review_questions_of_network').on(table.networkId, table.lastAt, table.id),
    index('review_questions_by').on(table.askedBy),
  ],
);

/** What was said about a question, by either side. */
export const questionWords = sqliteTable(
  'question_words',
  {
    id: integer('id').primaryKey(),
    questionId: integer('question_id')
      .notNull()
      .references(() => reviewQuestions.id, { onDelete: 'cascade' }),
    authorId: byMember('author_id').notNull(),
    side: text('side', { enum: ['foundation', 'network'] }).notNull(),
    words: text('words').notNull(),
    at: time('at').notNull(),
  },
  (table) => [
    index('question_words_of').on(table.questionId, table.id),
    index('question_words_by').on(table.authorId, table.at),
    check('question_words_side', sql`${table.side} IN ('foundation', 'network')`),
  ],
);
