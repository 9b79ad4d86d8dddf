import { and, desc, eq, isNull, lt, ne, or } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { projects } from '../../../db/schema/catalogue.ts';
import { agendaItems, meetings } from '../../../db/schema/meetings.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import type { Meeting } from './meeting.ts';

/** A project that was shown at a meeting and that no network has taken along yet. */
export type Unclaimed = { meetingId: number; itemId: number; project: string; shownAt: Date };

/** Meetings that are looked back on: a year of them. */
const MEETINGS_BACK = 4;

/** What was pitched at the last meetings and pledged by nobody, or by nobody who kept it, the newest first; each project once. */
export function unclaimedPitches(db: Database, most: number, now: Date): Unclaimed[] {
  const found = new Map<string, Unclaimed>();
  for (const meeting of lastMeetings(db, now)) {
    for (const pitch of pitchesAt(db, meeting)) if (!found.has(pitch.project)) found.set(pitch.project, pitch);
  }
  return [...found.values()].slice(0, most);
}

function lastMeetings(db: Database, now: Date): Meeting[] {
  const rows = db
    .select()
    .from(meetings)
    .where(lt(meetings.startsAt, now))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MEETINGS_BACK)
    .all();
  return rows.filter(({ state }) => state === 'closed' || state === 'held');
}

function pitchesAt(db: Database, { id, startsAt }: Meeting): Unclaimed[] {
  const pitch = and(
    eq(agendaItems.meetingId, id),
    eq(agendaItems.kind, 'pitch'),
    eq(agendaItems.state, 'accepted'),
    eq(agendaItems.anchorKind, 'project'),
  );
  const stands = and(eq(pledges.itemId, agendaItems.id), or(isNull(pledges.outcome), ne(pledges.outcome, 'dropped')));
  const rows = db
    .select({ itemId: agendaItems.id, project: projects.slug })
    .from(agendaItems)
    .innerJoin(projects, and(eq(projects.slug, agendaItems.anchorId), isNull(projects.removedAt)))
    .leftJoin(pledges, stands)
    .where(and(pitch, isNull(pledges.id)))
    .all();
  return rows.map(({ itemId, project }) => ({ meetingId: id, itemId, project, shownAt: startsAt }));
}
