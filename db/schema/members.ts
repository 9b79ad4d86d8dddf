import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { files } from './files.ts';

const memberId = (name: string) =>
  integer(name).references((): AnySQLiteColumn => members.id, { onDelete: 'set null' });
const ofMember = (name: string) =>
  integer(name)
    .notNull()
    .references(() => members.id, { onDelete: 'cascade' });
const locale = () => text('locale', { enum: ['de', 'en'] });

type Audience = 'public' | 'members' | 'nobody';
/** Who sees a part of a profile. The member alone always does. */
const seenBy = (name: string, standard: Audience) =>
  text(name, { enum: ['public', 'members', 'nobody'] })
    .notNull()
    .default(standard);

/** People with an account. No row is ever deleted: an erased one keeps id and moments, everything personal is null. */
export const members = sqliteTable(
  'members',
  {
    /** Never used again: it stands in addresses. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Canonical: see `canonicalEmail` in `features/members/email.ts`. */
    email: text('email').unique(),
    name: text('name'),
    locale: locale(),
    /** Id of a district in the city's file. */
    district: text('district'),
    organisation: text('organisation'),
    /** Code of `lib/sectors.ts`. */
    sector: text('sector'),
    /** What the person can help others with, in their own words. */
    help: text('help'),
    /** Languages the person speaks, as ISO 639-1 codes. */
    languages: text('languages', { mode: 'json' }).$type<string[]>(),
    pictureId: integer('picture_id').references((): AnySQLiteColumn => files.id, { onDelete: 'set null' }),
    nameSeenBy: seenBy('name_seen_by', 'members'),
    emailSeenBy: seenBy('email_seen_by', 'nobody'),
    districtSeenBy: seenBy('district_seen_by', 'members'),
    organisationSeenBy: seenBy('organisation_seen_by', 'members'),
    sectorSeenBy: seenBy('sector_seen_by', 'members'),
    helpSeenBy: seenBy('help_seen_by', 'members'),
    languagesSeenBy: seenBy('languages_seen_by', 'members'),
    pictureSeenBy: seenBy('picture_seen_by', 'members'),
    /** The name folded, by which lists are sorted; derived. */
    nameKey: text('name_key'),
    /** What members may see and look for, folded; derived. */
    searchText: text('search_text'),
    invitedBy: memberId('invited_by'),
    joinedAt: time('joined_at').notNull(),
    /** When the e-mail was confirmed. Before, nothing of the person is shown to anyone. */
    confirmedAt: time('confirmed_at'),
    erasedAt: time('erased_at'),
  },
  (table) => [
    check('members_email_canonical', sql`${table.email} = lower(trim(${table.email}))`),
    check('members_locale', sql`${table.locale} IN ('de', 'en')`),
    check('members_name_is_seen', sql`${table.nameSeenBy} IN ('public', 'members')`),
    check('members_email_is_not_public', sql`${table.emailSeenBy} IN ('members', 'nobody')`),
    ...[table.districtSeenBy, table.organisationSeenBy, table.sectorSeenBy, table.helpSeenBy, table.languagesSeenBy]
      .concat(table.pictureSeenBy)
      .map((column) => check(`members_${column.name}`, sql`${column} IN ('public', 'members', 'nobody')`)),
    check(
      'members_complete_or_erased',
      sql`${table.erasedAt} IS NOT NULL OR (${table.email} IS NOT NULL AND ${table.name} IS NOT NULL
        AND ${table.nameKey} IS NOT NULL AND ${table.locale} IS NOT NULL)`,
    ),
    index('members_by_name').on(table.nameKey, table.id),
    index('members_by_district').on(table.district, table.nameKey, table.id),
    index('members_by_sector').on(table.sector, table.nameKey, table.id),
    index('members_by_inviter').on(table.invitedBy),
    index('members_unconfirmed')
      .on(table.joinedAt)
      .where(sql`${table.confirmedAt} IS NULL`),
  ],
);

/** Fields of action in which a member can help: codes of `lib/fields.ts`. The table is WITHOUT ROWID. */
export const memberFields = sqliteTable(
  'member_fields',
  { memberId: ofMember('member_id'), field: text('field').notNull() },
  (table) => [
    primaryKey({ columns: [table.memberId, table.field] }),
    index('member_fields_by_field').on(table.field, table.memberId),
  ],
);

/** What members may do for the whole site. A row is the grant. The table is WITHOUT ROWID. */
export const memberRoles = sqliteTable(
  'member_roles',
  {
    memberId: ofMember('member_id'),
    role: text('role', { enum: ['editor', 'moderator', 'admin'] }).notNull(),
    /** Null: the first administrator, who founded the site. */
    grantedBy: memberId('granted_by'),
    grantedAt: time('granted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.role] }),
    check('member_roles_role', sql`${table.role} IN ('editor', 'moderator', 'admin')`),
    index('member_roles_by_role').on(table.role),
  ],
);

/** Links that let one person in, once. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: integer('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    invitedBy: memberId('invited_by'),
    /** Where it was mailed to. Null: the inviter hands the link over. Blanked when the invitation is over. */
    email: text('email'),
    /** A few words of the inviter. */
    note: text('note'),
    locale: locale().notNull(),
    /** What it leads to: a district now; networks and foundations later, with the role there. */
    leadsTo: text('leads_to', { enum: ['district', 'network', 'foundation'] }),
    leadsToId: text('leads_to_id'),
    leadsToRole: text('leads_to_role'),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    acceptedAt: time('accepted_at'),
    /** Null though accepted: by somebody who already had an account, or who never confirmed. */
    acceptedBy: memberId('accepted_by'),
    revokedAt: time('revoked_at'),
    revokedBy: memberId('revoked_by'),
  },
  (table) => [
    check('invitations_leads_to_something', sql`(${table.leadsTo} IS NULL) = (${table.leadsToId} IS NULL)`),
    check('invitations_used_or_revoked', sql`${table.acceptedAt} IS NULL OR ${table.revokedAt} IS NULL`),
    index('invitations_by_inviter').on(table.invitedBy, table.createdAt),
    index('invitations_by_member').on(table.acceptedBy),
  ],
);

/** People who ask to be let in. Moderators see a request once its e-mail is confirmed. */
export const joinRequests = sqliteTable(
  'join_requests',
  {
    id: integer('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    locale: locale().notNull(),
    district: text('district'),
    /** Why the person would like to join, in a few sentences. */
    reason: text('reason').notNull(),
    /** Of the mailed link that confirms the e-mail; null once it was used. */
    tokenHash: text('token_hash').unique(),
    askedAt: time('asked_at').notNull(),
    confirmedAt: time('confirmed_at'),
    decidedAt: time('decided_at'),
    decidedBy: memberId('decided_by'),
    /** The moderator's word of explanation; a declined request has one. */
    word: text('word'),
    /** The invitation that an accepted request became. Null with `decidedAt`: declined. */
    invitationId: integer('invitation_id').references(() => invitations.id, { onDelete: 'set null' }),
  },
  (table) => [
    check('join_requests_email_canonical', sql`${table.email} = lower(trim(${table.email}))`),
    check('join_requests_confirmed_first', sql`${table.decidedAt} IS NULL OR ${table.confirmedAt} IS NOT NULL`),
    uniqueIndex('join_requests_one_open')
      .on(table.email)
      .where(sql`${table.decidedAt} IS NULL`),
    index('join_requests_waiting')
      .on(table.confirmedAt)
      .where(sql`${table.decidedAt} IS NULL`),
  ],
);

/** When each moderator was last told of requests that wait. */
export const waitingNotes = sqliteTable('waiting_notes', {
  memberId: integer('member_id')
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  sentAt: time('sent_at').notNull(),
});

/** Times in which a member may not sign in. */
export const suspensions = sqliteTable(
  'suspensions',
  {
    id: integer('id').primaryKey(),
    memberId: ofMember('member_id'),
    reason: text('reason').notNull(),
    suspendedBy: memberId('suspended_by'),
    suspendedAt: time('suspended_at').notNull(),
    until: time('until').notNull(),
    liftedAt: time('lifted_at'),
    liftedBy: memberId('lifted_by'),
  },
  (table) => [
    check('suspensions_end_after_start', sql`${table.until} > ${table.suspendedAt}`),
    index('suspensions_standing')
      .on(table.memberId, table.until)
      .where(sql`${table.liftedAt} IS NULL`),
  ],
);

/** One row per act of power: who did what to whom, why and when. The person affected may read it. */
export const acts = sqliteTable(
  'acts',
  {
    id: integer('id').primaryKey(),
    /** What was done, a code of `features/members/act.ts`. */
    kind: text('kind').notNull(),
    /** Null: the site itself, or somebody whose account is gone. */
    by: memberId('by'),
    /** Whom it concerns. Null: nobody with an account. */
    about: memberId('about'),
    /** What exactly, as a code or a reference: the role that was granted, the number of a request. */
    detail: text('detail'),
    reason: text('reason'),
    at: time('at').notNull(),
  },
  (table) => [
    index('acts_about').on(table.about, table.id),
    index('acts_by').on(table.by, table.id),
    index('acts_in_order').on(table.at, table.id),
  ],
);

/** The one-time link for the first administrator: at most one row, and none once there is a member. */
export const setupLinks = sqliteTable(
  'setup_links',
  { id: integer('id').primaryKey(), tokenHash: text('token_hash').notNull(), createdAt: time('created_at').notNull() },
  (table) => [check('setup_links_one', sql`${table.id} = 1`)],
);
