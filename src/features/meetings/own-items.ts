import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import type { Member } from '../members/member.ts';
import { canRun } from './host.ts';
import type { AgendaItem } from './item.ts';
import { meetingsAhead } from './list.ts';
import type { Meeting } from './meeting.ts';

/** What a member has proposed for meetings that are still ahead, decided or not. */
export function ownItemsAhead(db: Database, member: Member, now: Date): AgendaItem[] {
  return ownItems(
    db,
    member,
    meetingsAhead(db, now).filter(({ state }) => state !== 'cancelled'),
  );
}

/** The same for these meetings. Where a member runs the meeting, an item of theirs is no proposal. */
export function ownItems(db: Database, member: Member, meetings: readonly Meeting[]): AgendaItem[] {
  const ids = meetings.filter((meeting) => !canRun(db, member, meeting)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const own = and(
    inArray(agendaItems.meetingId, ids),
    eq(agendaItems.proposedBy, member.id),
    ne(agendaItems.kind, 'pledges'),
  );
  return db.select().from(agendaItems).where(own).orderBy(asc(agendaItems.id)).all();
}
