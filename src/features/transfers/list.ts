import { and, asc, count, desc, eq, exists, gt, lte, ne, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { projectFacets } from '../../../db/schema/catalogue.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import { fields } from '../../lib/fields.ts';
import type { Locale } from '../../lib/paths.ts';
import { codesOf } from '../../lib/vocabulary.ts';
import type { Member } from '../members/member.ts';
import { placedFor, seenBy } from './sight.ts';
import { shownTransfers, type ShownTransfer } from './shown.ts';
import { STATES } from './state.ts';

/** Transfers on a page of the list. */
export const TRANSFERS_PAGE = 24;

/** More transfers of one case than these are told on pages of their own, one day. */
const MOST_OF_PROJECT = 200;

/** What an address asks of the list; whatever is odd is left aside. */
export const transferQuery = z.object({
  state: z.enum(STATES).optional().catch(undefined),
  district: z.string().max(60).optional().catch(undefined),
  field: z.enum(codesOf(fields)).optional().catch(undefined),
  /** The last transfer of the page before. */
  after: z.coerce.number().int().positive().optional().catch(undefined),
});
export type TransferQuery = z.output<typeof transferQuery>;

/** A page of transfers. `next` is there if more follow: the `after` of the next page. */
export type TransferPage = { transfers: ShownTransfer[]; next?: number };

/** What moves, the newest first. Whoever looks in one district does not find there what does not say where it is. */
export function listTransfers(
  db: Database,
  viewer: Member | undefined,
  query: TransferQuery,
  locale: Locale,
  now: Date,
): TransferPage {
  const { state, district, field } = query;
  const rows = db
    .select()
    .from(transfers)
    .where(
      and(
        after(db, query.after, now),
        state && eq(transfers.state, state),
        district ? and(eq(transfers.district, district), placedFor(db, viewer)) : undefined,
        field && exists(aboutField(db, field)),
        seenBy(viewer),
      ),
    )
    .orderBy(desc(transfers.changedAt), desc(transfers.id))
    .limit(TRANSFERS_PAGE + 1)
    .all();
  const page = rows.slice(0, TRANSFERS_PAGE);
  const last = rows.length > TRANSFERS_PAGE ? page.at(-1) : undefined;
  return { transfers: shownTransfers(db, viewer, page, locale), ...(last && { next: last.id }) };
}

/** The transfers of one case, in the order in which they began. */
export function transfersOfProject(
  db: Database,
  viewer: Member | undefined,
  project: string,
  locale: Locale,
): ShownTransfer[] {
  const rows = db
    .select()
    .from(transfers)
    .where(and(eq(transfers.project, project), seenBy(viewer)))
    .orderBy(asc(transfers.openedAt), asc(transfers.id))
    .limit(MOST_OF_PROJECT)
    .all();
  return shownTransfers(db, viewer, rows, locale);
}

/** What one network has taken home or tried, the newest first; what does not say where it is stays with the network. */
export function transfersOfNetwork(
  db: Database,
  viewer: Member | undefined,
  networkId: number,
  locale: Locale,
): ShownTransfer[] {
  const rows = db
    .select()
    .from(transfers)
    .where(and(eq(transfers.networkId, networkId), placedFor(db, viewer), seenBy(viewer)))
    .orderBy(desc(transfers.changedAt), desc(transfers.id))
    .limit(MOST_OF_PROJECT)
    .all();
  return shownTransfers(db, viewer, rows, locale);
}

/** How many transfers there are in each district, and whether any of them takes place; only what says where it is. */
export function transferCounts(
  db: Database,
  viewer: Member | undefined,
): Map<string, { count: number; sign: 'place' | 'stopped' }> {
  const { district, state } = transfers;
  const rows = db
    .select({ district, count: count(), goesOn: sql<0 | 1>`max(${state} <> 'stopped')` })
    .from(transfers)
    .where(and(gt(district, ''), ne(transfers.seenBy, 'anonymised'), seenBy(viewer)))
    .groupBy(district)
    .all();
  return new Map(rows.map((row) => [row.district, { count: row.count, sign: row.goesOn ? 'place' : 'stopped' }]));
}

/** The condition that a list goes on after this transfer. */
function after(db: Database, id: number | undefined, now: Date): SQL | undefined {
  const last = id === undefined ? undefined : db.select().from(transfers).where(eq(transfers.id, id)).get();
  if (!last) return lte(transfers.changedAt, now);
  return sql`(${transfers.changedAt}, ${transfers.id}) < (${last.changedAt.getTime()}, ${last.id})`;
}

function aboutField(db: Database, code: string) {
  const about = and(
    eq(projectFacets.facet, 'field'),
    eq(projectFacets.code, code),
    eq(projectFacets.slug, transfers.project),
  );
  return db
    .select({ one: sql`1` })
    .from(projectFacets)
    .where(about);
}
