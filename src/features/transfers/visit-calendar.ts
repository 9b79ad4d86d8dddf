import { calendarText } from '../../lib/ics.ts';
import type { Visit } from './visit.ts';

/** The site as calendars name it; `url` has no slash at its end. */
export type CalendarSite = { siteName: string; siteUrl: string };

/** A visit as a file that calendars take over; `title`: what it is, in words. */
export function visitCalendar(visit: Visit, title: string, { siteName, siteUrl }: CalendarSite): string {
  const { id, sequence, changedAt, startsAt, endsAt, place, words, cancelledAt } = visit;
  const event = {
    uid: `visit-${String(id)}@${new URL(siteUrl).hostname}`,
    ...{ sequence, changedAt, startsAt, endsAt, title, place },
    ...(words !== null && { words }),
    url: `${siteUrl}/transfers/visits/${String(id)}`,
    state: cancelledAt ? ('cancelled' as const) : ('confirmed' as const),
  };
  return calendarText({ program: siteName, name: siteName, events: [event] });
}
