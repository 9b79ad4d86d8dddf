import { and, desc, eq, gte } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { attendance, meetings } from '../../../db/schema/meetings.ts';
import { DAY } from '../../lib/durations.ts';
import { calendarText, type CalendarEvent } from '../../lib/ics.ts';
import type { PostedEvent } from '../mail/posted-event.ts';
import { isAsking, type Meeting } from './meeting.ts';

/**
 * The site as calendars name it, with the address to which anybody may write, and what they call this one. `siteUrl` has
 * no slash at its end.
 */
export type CalendarSite = { siteName: string; siteUrl: string; contactEmail: string; name: string };

/** The words of somebody's own answers, in their language. */
export type AnswerWords = {
  answer: (answer: string) => string;
  answers: Record<'yes' | 'perhaps' | 'waiting' | 'open', string>;
};

/** Days that a meeting stays in calendars that are subscribed to. */
const DAYS_BACK = 730;
const MOST = 200;

/** All meetings: those that fell through say so. */
export function publicCalendar(db: Database, site: CalendarSite, now: Date): string {
  const rows = db
    .select()
    .from(meetings)
    .where(gte(meetings.startsAt, since(now)))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MOST)
    .all();
  return fileOf(
    site,
    rows.map((meeting) => eventOf(meeting, site)),
  );
}

/** One meeting, to be taken over or hung on a letter. */
export function meetingCalendar(meeting: Meeting, site: CalendarSite): string {
  return fileOf(site, [eventOf(meeting, site)]);
}

/**
 * The meetings with a member's own answers: what is not a firm yes is tentative, and those they do not come to are left
 * out.
 */
export function ownCalendar(
  db: Database,
  memberId: number,
  site: CalendarSite & { own: AnswerWords },
  now: Date,
): string {
  const own = and(eq(attendance.meetingId, meetings.id), eq(attendance.memberId, memberId));
  const rows = db
    .select({ meeting: meetings, answer: attendance.answer, waitingSince: attendance.waitingSince })
    .from(meetings)
    .leftJoin(attendance, own)
    .where(gte(meetings.startsAt, since(now)))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MOST)
    .all();
  const coming = rows.flatMap(({ answer, ...row }) => (answer === 'no' ? [] : [{ ...row, answer }]));
  return fileOf(
    site,
    coming.map((row) => ownEvent(row, standingIn(row, now), site)),
  );
}

type OwnRow = { meeting: Meeting; answer: 'yes' | 'perhaps' | null; waitingSince: Date | null };

function ownEvent(
  { meeting }: OwnRow,
  standing: keyof AnswerWords['answers'] | undefined,
  { own, ...site }: CalendarSite & { own: AnswerWords },
): CalendarEvent {
  const event = eventOf(meeting, site);
  const words = [standing && own.answer(own.answers[standing]), event.words].filter(Boolean).join('\n');
  const told = { ...event, ...(words && { words }) };
  return standing === 'yes' || event.state === 'cancelled' ? told : { ...told, state: 'tentative' };
}

/** How a member stands to a meeting; undefined: they said nothing, and are not asked. */
function standingIn({ meeting, answer, waitingSince }: OwnRow, now: Date) {
  if (waitingSince) return 'waiting';
  return answer ?? (isAsking(meeting, now) ? 'open' : undefined);
}

function fileOf({ siteName, contactEmail, name }: CalendarSite, events: CalendarEvent[]): string {
  return calendarText({ program: siteName, name, organiser: { name: siteName, address: contactEmail }, events });
}

/** The same event as a letter keeps it that is written where the site is not known. */
export function postedEvent(meeting: Meeting): PostedEvent['event'] {
  const { changedAt, startsAt, endsAt, ...event } = here(meeting);
  const moments = { changedAt: changedAt.getTime(), startsAt: startsAt.getTime(), endsAt: endsAt.getTime() };
  return { ...event, ...moments };
}

function eventOf(meeting: Meeting, { siteUrl }: CalendarSite): CalendarEvent {
  const { uid, path, ...event } = here(meeting);
  return { ...event, uid: `${uid}@${new URL(siteUrl).hostname}`, url: `${siteUrl}${path}` };
}

/** A meeting as an event of whatever site. */
function here(meeting: Meeting): Omit<CalendarEvent, 'url'> & { path: string } {
  const { id, sequence, changedAt, startsAt, endsAt, theme, venue, address, directions, state } = meeting;
  const place = [venue, address].filter(Boolean).join(', ');
  return {
    uid: `meeting-${id}`,
    ...{ sequence, changedAt, startsAt, endsAt, title: theme },
    ...(directions !== null && { words: directions }),
    ...(place && { place }),
    path: `/meetings/${id}`,
    state: state === 'cancelled' ? 'cancelled' : state === 'planned' ? 'tentative' : 'confirmed',
  };
}

function since(now: Date): Date {
  return new Date(now.getTime() - DAYS_BACK * DAY);
}
