import { and, count, desc, inArray, notInArray } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Member } from '../members/member.ts';
import { networksOf } from '../networks/find.ts';
import { shownTransfers, type ShownTransfer } from './shown.ts';
import type { State } from './state.ts';

/** Where nobody has anything left to do. */
const AT_REST: State[] = ['permanent', 'stopped'];

/** Transfers on which the networks of a member are at work, the newest change first; `count` is how many in all. */
export function underWay(
  db: Database,
  member: Member,
  locale: Locale,
  most: number,
): { transfers: ShownTransfer[]; count: number } {
  const own = networksOf(db, member).map(({ id }) => id);
  const open = and(inArray(transfers.networkId, own), notInArray(transfers.state, AT_REST));
  const rows = db
    .select()
    .from(transfers)
    .where(open)
    .orderBy(desc(transfers.changedAt), desc(transfers.id))
    .limit(most)
    .all();
  const all = rows.length < most ? rows.length : (db.select({ n: count() }).from(transfers).where(open).get()?.n ?? 0);
  return { transfers: shownTransfers(db, member, rows, locale), count: all };
}
