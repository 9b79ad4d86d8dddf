import { and, gt, lte, ne } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Member } from '../members/member.ts';
import { networksOf } from '../networks/find.ts';
import { pledgesOf, type ShownPledge } from './pledge-list.ts';

/** Open pledges of a member's networks; one that is still being worked on is asked after once more people have met. */
export function pledgesThatWait(db: Database, member: Member, locale: Locale, now: Date): ShownPledge[] {
  return networksOf(db, member)
    .flatMap(({ id }) => pledgesOf(db, member, id, locale))
    .filter(({ end, answeredAt }) => end === 'open' && (!answeredAt || hasMetSince(db, answeredAt, now)));
}

function hasMetSince(db: Database, since: Date, now: Date): boolean {
  const begun = and(gt(meetings.startsAt, since), lte(meetings.startsAt, now), ne(meetings.state, 'cancelled'));
  return db.select({ id: meetings.id }).from(meetings).where(begun).get() !== undefined;
}
