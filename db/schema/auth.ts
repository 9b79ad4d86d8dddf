import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { members } from './members.ts';

const memberId = () => integer('member_id').references(() => members.id, { onDelete: 'cascade' });

/** Browsers in which somebody is signed in. */
export const sessions = sqliteTable(
  'sessions',
  {
    /** Hash of the token that the cookie holds. */
    id: text('id').primaryKey(),
    memberId: memberId().notNull(),
    /** Browser and system in words; empty: unknown. */
    device: text('device').notNull(),
    /** The member's roles when it was made, and whether they review, parted by blanks. With others it gets another id. */
    roles: text('roles').notNull(),
    createdAt: time('created_at').notNull(),
    /** Within an hour. */
    seenAt: time('seen_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    /** When the second factor was given here. */
    secondFactorAt: time('second_factor_at'),
    /** When the member last showed here that it is them: by signing in, or again since. */
    confirmedAt: time('confirmed_at').notNull(),
  },
  (table) => [index('sessions_by_member').on(table.memberId), index('sessions_by_end').on(table.expiresAt)],
);

/** Mailed links and six-digit codes, until they expire. Each works once. */
export const mailedTokens = sqliteTable(
  'mailed_tokens',
  {
    id: integer('id').primaryKey(),
    purpose: text('purpose', { enum: ['sign_in', 'confirm', 'change_email'] }).notNull(),
    /** Null: nobody has the address. The row is there so that asking takes as long and does the same. */
    memberId: memberId(),
    /** Hash of the canonical address that was typed in. */
    emailHash: text('email_hash').notNull(),
    /** Of the link. */
    tokenHash: text('token_hash').notNull(),
    /** Of the six digits together with `tokenHash`. */
    codeHash: text('code_hash').notNull(),
    /** How often a wrong code was tried. */
    tries: integer('tries').notNull().default(0),
    /** The address that is to become the member's. */
    newEmail: text('new_email'),
    /** Of the link with which the old address stops that. */
    stopHash: text('stop_hash'),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    usedAt: time('used_at'),
  },
  (table) => [
    unique('mailed_tokens_token_hash').on(table.tokenHash),
    unique('mailed_tokens_stop_hash').on(table.stopHash),
    index('mailed_tokens_by_email').on(table.emailHash, table.purpose),
    index('mailed_tokens_by_member').on(table.memberId),
    index('mailed_tokens_by_end').on(table.expiresAt),
    check('mailed_tokens_purpose', sql`${table.purpose} IN ('sign_in', 'confirm', 'change_email')`),
    check('mailed_tokens_new_email', sql`(${table.purpose} = 'change_email') = (${table.newEmail} IS NOT NULL)`),
    check('mailed_tokens_of_somebody', sql`${table.memberId} IS NOT NULL OR ${table.purpose} = 'sign_in'`),
  ],
);

/** Of members who want one; the others sign in by mail. */
export const passwords = sqliteTable('passwords', {
  memberId: memberId().primaryKey(),
  /** argon2id with its parameters, as PHC string. */
  hash: text('hash').notNull(),
  setAt: time('set_at').notNull(),
});

/** Apps that make a new code every half minute (RFC 6238). Secrets in base32: the server has to compute with them. */
export const authenticators = sqliteTable(
  'authenticators',
  {
    memberId: memberId().primaryKey(),
    /** Null: none yet. */
    secret: text('secret'),
    confirmedAt: time('confirmed_at'),
    /** Half minutes since 1970 of the last code that was accepted: no code of it or before is again. */
    lastStep: integer('last_step'),
    /** Of the app that is being set up. */
    pendingSecret: text('pending_secret'),
    pendingSince: time('pending_since'),
  },
  (table) => [
    check('authenticators_confirmed', sql`(${table.secret} IS NULL) = (${table.confirmedAt} IS NULL)`),
    check('authenticators_pending', sql`(${table.pendingSecret} IS NULL) = (${table.pendingSince} IS NULL)`),
  ],
);

/** For the day on which the phone is gone. Each works once. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    id: integer('id').primaryKey(),
    memberId: memberId().notNull(),
    codeHash: text('code_hash').notNull(),
    createdAt: time('created_at').notNull(),
    usedAt: time('used_at'),
  },
  (table) => [unique('recovery_codes_once').on(table.memberId, table.codeHash)],
);
