import { and, count, desc, gt, type SQL } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { DAY } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { canSeeAccounts } from './accounts.ts';
import { areActive } from './find.ts';
import type { Member } from './member.ts';

/** Days for which a member is new: they should have been greeted by then. */
export const NEW_DAYS = 30;

/** New members that are named; the list of accounts has them all. */
const MOST_SHOWN = 5;

export type Newcomer = { id: number; name: string | null; district: string | null; joinedAt: Date };

/** How many members are new, and the newest of them. Not allowed is not found. */
export function newestMembers(db: Database, viewer: Member, now: Date): { count: number; newest: Newcomer[] } {
  if (!canSeeAccounts(viewer)) throw new AppError('not_found');
  const since = new Date(now.getTime() - NEW_DAYS * DAY);
  const areNew = and(areActive(db, now), gt(members.joinedAt, since));
  const found = db.select({ count: count() }).from(members).where(areNew).get();
  return { count: found?.count ?? 0, newest: newest(db, areNew) };
}

function newest(db: Database, areNew: SQL | undefined): Newcomer[] {
  const { id, name, district, joinedAt } = members;
  return db
    .select({ id, name, district, joinedAt })
    .from(members)
    .where(areNew)
    .orderBy(desc(joinedAt), desc(id))
    .limit(MOST_SHOWN)
    .all();
}
