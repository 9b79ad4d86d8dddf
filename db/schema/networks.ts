import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { byMember, ofMember } from './of-member.ts';

const ofNetwork = () =>
  integer('network_id')
    .notNull()
    .references(() => networks.id, { onDelete: 'cascade' });

/** The structures that take projects on, host meetings, and are funded. */
export const networks = sqliteTable(
  'networks',
  {
    /** Never used again: transfers and meetings point to it. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Stands in addresses. */
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    /** What it is there for, in a few sentences. */
    purpose: text('purpose').notNull(),
    lang: text('lang', { enum: ['de', 'en'] }).notNull(),
    /** True: made up, for the demo world; pages say so. */
    invented: integer('invented', { mode: 'boolean' }).notNull().default(false),
    foundedBy: byMember('founded_by').notNull(),
    foundedAt: time('founded_at').notNull(),
    endedAt: time('ended_at'),
    /** Why it ended. */
    endedBecause: text('ended_because'),
  },
  (table) => [
    check('networks_lang', sql`${table.lang} IN ('de', 'en')`),
    index('networks_by_name').on(table.name, table.id),
    index('networks_by_founder').on(table.foundedBy),
  ],
);

/** Where a network works; the first district is its home. The table is WITHOUT ROWID. */
export const networkDistricts = sqliteTable(
  'network_districts',
  { networkId: ofNetwork(), district: text('district').notNull(), position: integer('position').notNull() },
  (table) => [
    primaryKey({ columns: [table.networkId, table.district] }),
    index('network_districts_by_district').on(table.district, table.networkId),
  ],
);

/** Who runs a network. The table is WITHOUT ROWID. */
export const networkOrganisers = sqliteTable(
  'network_organisers',
  {
    networkId: ofNetwork(),
    memberId: ofMember('member_id'),
    invitedBy: byMember('invited_by'),
    since: time('since').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.networkId, table.memberId] }),
    index('network_organisers_of').on(table.memberId, table.networkId),
    index('network_organisers_by').on(table.invitedBy),
  ],
);

/** Members who are asked to run a network with others; a row goes when they answer. The table is WITHOUT ROWID. */
export const organiserInvitations = sqliteTable(
  'organiser_invitations',
  {
    networkId: ofNetwork(),
    memberId: ofMember('member_id'),
    invitedBy: byMember('invited_by').notNull(),
    words: text('words'),
    invitedAt: time('invited_at').notNull(),
    expiresAt: time('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.networkId, table.memberId] }),
    index('organiser_invitations_of').on(table.memberId),
    index('organiser_invitations_by').on(table.invitedBy),
    index('organiser_invitations_by_end').on(table.expiresAt),
  ],
);
