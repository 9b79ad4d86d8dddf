import { sql, type SQLWrapper } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { networks } from './networks.ts';
import { byMember, ofMember } from './of-member.ts';
import { fundingLines } from './structures.ts';

const ofFoundation = () =>
  integer('foundation_id')
    .notNull()
    .references(() => foundations.id, { onDelete: 'cascade' });
const ofNetwork = () =>
  integer('network_id')
    .notNull()
    .references(() => networks.id, { onDelete: 'cascade' });
const office = () => text('office', { enum: ['lead', 'reviewer'] }).notNull();
const OFFICES = sql.raw(`('lead', 'reviewer')`);

/** Who funds networks and reviews them. */
export const foundations = sqliteTable(
  'foundations',
  {
    /** Never used again: it stands in published data. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Stands in addresses. */
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    /** What it is there for, in a few sentences. */
    about: text('about').notNull(),
    lang: text('lang', { enum: ['de', 'en'] }).notNull(),
    /** True: made up, for the demo world; pages and published data say so. */
    invented: integer('invented', { mode: 'boolean' }).notNull().default(false),
    /** Its identifier by org-id.guide, such as "DE-HRB-…"; null: published data make one up from its address here. */
    orgId: text('org_id'),
    openedBy: byMember('opened_by').notNull(),
    openedAt: time('opened_at').notNull(),
  },
  (table) => [
    check('foundations_lang', sql`${table.lang} IN ('de', 'en')`),
    index('foundations_by_name').on(table.name, table.id),
    index('foundations_by_opener').on(table.openedBy),
  ],
);

/** Who reviews for a foundation. Their rights are in this row and end with it. The table is WITHOUT ROWID. */
export const foundationReviewers = sqliteTable(
  'foundation_reviewers',
  {
    foundationId: ofFoundation(),
    memberId: ofMember('member_id'),
    office: office(),
    invitedBy: byMember('invited_by'),
    since: time('since').notNull(),
    /** Reviews that began before are not for them: nobody who reads those let them in. Null: they read all. */
    readsFrom: time('reads_from'),
  },
  (table) => [
    primaryKey({ columns: [table.foundationId, table.memberId] }),
    index('foundation_reviewers_of').on(table.memberId, table.foundationId),
    index('foundation_reviewers_by').on(table.invitedBy),
    check('foundation_reviewers_office', sql`${table.office} IN ${OFFICES}`),
  ],
);

/** Members who are asked to review for a foundation; a row goes when they answer. The table is WITHOUT ROWID. */
export const reviewerInvitations = sqliteTable(
  'reviewer_invitations',
  {
    foundationId: ofFoundation(),
    memberId: ofMember('member_id'),
    office: office(),
    invitedBy: byMember('invited_by').notNull(),
    words: text('words'),
    invitedAt: time('invited_at').notNull(),
    expiresAt: time('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.foundationId, table.memberId] }),
    index('reviewer_invitations_of').on(table.memberId),
    index('reviewer_invitations_by').on(table.invitedBy),
    index('reviewer_invitations_by_end').on(table.expiresAt),
    check('reviewer_invitations_office', sql`${table.office} IN ${OFFICES}`),
  ],
);

/** A criterion with its levels, from what is not there yet to what others can learn from. */
export type StoredCriterion = {
  /** Stands in sheets: stays the same when the words change. */
  code: string;
  title: string;
  question: string;
  levels: { code: string; title: string; text: string }[];
};

/** What a foundation looks at: once published a set never changes, for reviews were written by it. */
export const criteriaSets = sqliteTable(
  'criteria_sets',
  {
    id: integer('id').primaryKey(),
    foundationId: ofFoundation(),
    /** Counts up with every set. */
    version: integer('version').notNull(),
    lang: text('lang', { enum: ['de', 'en'] }).notNull(),
    criteria: text('criteria', { mode: 'json' }).$type<StoredCriterion[]>().notNull(),
    publishedBy: byMember('published_by').notNull(),
    publishedAt: time('published_at').notNull(),
  },
  (table) => [
    unique('criteria_sets_versions').on(table.foundationId, table.version),
    index('criteria_sets_by').on(table.publishedBy),
    check('criteria_sets_version', sql`${table.version} > 0`),
    check('criteria_sets_lang', sql`${table.lang} IN ('de', 'en')`),
  ],
);

/** The networks that a foundation funds or watches. The table is WITHOUT ROWID. */
export const portfolio = sqliteTable(
  'portfolio',
  {
    foundationId: ofFoundation(),
    networkId: ofNetwork(),
    how: text('how', { enum: ['funds', 'watches'] }).notNull(),
    addedBy: byMember('added_by').notNull(),
    addedAt: time('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.foundationId, table.networkId] }),
    index('portfolio_of').on(table.networkId),
    index('portfolio_by').on(table.addedBy),
    check('portfolio_how', sql`${table.how} IN ('funds', 'watches')`),
  ],
);

/** What a foundation says in public that it gave: its own words, whatever the network changes in its lines later. */
export const grants = sqliteTable(
  'grants',
  {
    /** Never used again: it stands in published data. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    foundationId: ofFoundation(),
    networkId: ofNetwork(),
    /** The line that it was taken from; one is published once. */
    lineId: integer('line_id').references(() => fundingLines.id, { onDelete: 'set null' }),
    title: text('title').notNull(),
    description: text('description').notNull(),
    /** In cents of euros, for the whole time. */
    amount: integer('amount').notNull(),
    awardedOn: text('awarded_on').notNull(),
    from: text('from_month').notNull(),
    to: text('to_month').notNull(),
    structural: integer('structural', { mode: 'boolean' }).notNull(),
    publishedBy: byMember('published_by').notNull(),
    publishedAt: time('published_at').notNull(),
  },
  (table) => [
    unique('grants_once').on(table.foundationId, table.lineId),
    index('grants_of').on(table.networkId),
    index('grants_of_line').on(table.lineId),
    index('grants_by').on(table.publishedBy),
    check('grants_amount', sql`${table.amount} BETWEEN 1 AND 10000000000`),
    check('grants_awarded', sql`date(${table.awardedOn}) IS ${table.awardedOn}`),
    check('grants_from', isMonth(table.from)),
    check('grants_to', isMonth(table.to)),
    check('grants_order', sql`${table.to} >= ${table.from}`),
  ],
);

function isMonth(column: SQLWrapper) {
  return sql`strftime('%Y-%m', ${column} || '-01') IS ${column}`;
}
