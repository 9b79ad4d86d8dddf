import { sql, type SQLWrapper } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { members } from './members.ts';
import { networks } from './networks.ts';

/** A calendar month: 2026-03. */
const month = (name: string) => text(name);
const ofNetwork = () =>
  integer('network_id')
    .notNull()
    .references(() => networks.id, { onDelete: 'cascade' });
const weight = (name: string) => text(name, { enum: ['none', 'little', 'some', 'much'] });
const WEIGHTS = sql.raw(`('none', 'little', 'some', 'much')`);

/** What a part of a network's page says: its fields, and its lines, if it has some. */
export type PartBody = {
  fields: Record<string, string | number>;
  lines?: ({ id: number } & Record<string, string | number | boolean | null>)[];
};

/**
 * The parts of a network's page, each as it stands and as it stood before. What stands has no `replacedAt`; the lines
 * of partners, funding and costs also stand in tables of their own, to be reckoned with.
 */
export const networkParts = sqliteTable(
  'network_parts',
  {
    id: integer('id').primaryKey(),
    networkId: ofNetwork(),
    /** A code of `features/networks/parts/part.ts`. */
    part: text('part').notNull(),
    /** Counts up with every change: a form that shows an older one is told so. */
    version: integer('version').notNull(),
    seenBy: text('seen_by', { enum: ['public', 'members', 'reviewers'] }).notNull(),
    body: text('body', { mode: 'json' }).$type<PartBody>().notNull(),
    /** Null: the site itself, for what stood here before there were versions. */
    editedBy: integer('edited_by').references(() => members.id),
    editedAt: time('edited_at').notNull(),
    replacedAt: time('replaced_at'),
  },
  (table) => [
    uniqueIndex('network_parts_versions').on(table.networkId, table.part, table.version),
    uniqueIndex('network_parts_now')
      .on(table.networkId, table.part)
      .where(sql`replaced_at IS NULL`),
    index('network_parts_by').on(table.editedBy),
    check('network_parts_seen_by', sql`${table.seenBy} IN ('public', 'members', 'reviewers')`),
    check('network_parts_version', sql`${table.version} > 0`),
  ],
);

/** Who carries a network with others: what they have from it, and what it costs them. */
export const networkPartners = sqliteTable(
  'network_partners',
  {
    /** Never used again: versions name it. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    networkId: ofNetwork(),
    name: text('name').notNull(),
    sector: text('sector').notNull(),
    role: text('role'),
    gains: text('gains'),
    pains: text('pains'),
    gainWeight: weight('gain_weight'),
    painWeight: weight('pain_weight'),
  },
  (table) => [
    index('network_partners_of').on(table.networkId, table.id),
    check('network_partners_gain', sql`${table.gainWeight} IN ${WEIGHTS}`),
    check('network_partners_pain', sql`${table.painWeight} IN ${WEIGHTS}`),
  ],
);

/**
 * Where the money of a network comes from. With a last month the amount is the whole of it, spread over its months;
 * without one it is what comes each month. Amounts are cents of euros.
 */
export const fundingLines = sqliteTable(
  'funding_lines',
  {
    /** Never used again: it stands in published data. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    networkId: ofNetwork(),
    title: text('title').notNull(),
    /** Who gives it, or what brings it in. */
    source: text('source').notNull(),
    /** A code of `features/networks/money/kinds.ts`. */
    kind: text('kind').notNull(),
    /** Null: not known. */
    amount: integer('amount'),
    /** The day on which it was promised. */
    awardedOn: text('awarded_on'),
    from: month('from_month').notNull(),
    to: month('to_month'),
    /** True: pays for the structure as such; false: for a project with an end. */
    structural: integer('structural', { mode: 'boolean' }).notNull(),
    /** True: rooms, time or things instead of money; the amount is what they are worth. */
    inKind: integer('in_kind', { mode: 'boolean' }).notNull().default(false),
    /** The partner that it comes through. */
    partnerId: integer('partner_id').references(() => networkPartners.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('funding_lines_of').on(table.networkId, table.from, table.id),
    index('funding_lines_through').on(table.partnerId),
    index('funding_lines_by_end').on(table.to),
    check('funding_lines_amount', isAmount(table.amount)),
    check('funding_lines_from', isMonth(table.from)),
    check('funding_lines_to', isMonth(table.to)),
    check('funding_lines_order', sql`${table.to} >= ${table.from}`),
    check('funding_lines_awarded', sql`${table.awardedOn} IS NULL OR date(${table.awardedOn}) IS ${table.awardedOn}`),
  ],
);

/** What a network costs, as `fundingLines` say what it has. */
export const costLines = sqliteTable(
  'cost_lines',
  {
    /** Never used again: versions name it. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    networkId: ofNetwork(),
    what: text('what').notNull(),
    amount: integer('amount').notNull(),
    from: month('from_month').notNull(),
    to: month('to_month'),
  },
  (table) => [
    index('cost_lines_of').on(table.networkId, table.from, table.id),
    check('cost_lines_amount', isAmount(table.amount)),
    check('cost_lines_from', isMonth(table.from)),
    check('cost_lines_to', isMonth(table.to)),
    check('cost_lines_order', sql`${table.to} >= ${table.from}`),
  ],
);

/** Up to a hundred million euros. */
function isAmount(column: SQLWrapper) {
  return sql`${column} BETWEEN 0 AND 10000000000`;
}

function isMonth(column: SQLWrapper) {
  return sql`${column} IS NULL OR (${column} >= '1900-01' AND strftime('%Y-%m', ${column} || '-01') IS ${column})`;
}
