import { calendarText, type CalendarEvent } from '../../lib/ics.ts';
import type { Sender } from './template.ts';

type Moment = 'changedAt' | 'startsAt' | 'endsAt';

/**
 * An event whose file is made when its letter is sent: whatever writes it in passing does not know where the site is.
 * Moments are milliseconds since 1970, for letters are kept as JSON.
 */
export type PostedEvent = {
  /** What calendars call the one that it comes from. */
  title: string;
  /** `uid`: without the site, which follows behind an @. `path`: as in German. */
  event: Omit<CalendarEvent, 'url' | Moment> & Record<Moment, number> & { path: string };
};

/** The file, as of a site. */
export function eventFile(
  { title, event: { path, uid, ...event } }: PostedEvent,
  { name, url, contact }: Sender,
): string {
  const times = {
    changedAt: new Date(event.changedAt),
    startsAt: new Date(event.startsAt),
    endsAt: new Date(event.endsAt),
  };
  const whole = { ...event, ...times, uid: `${uid}@${new URL(url).hostname}`, url: `${url}${path}` };
  return calendarText({ program: name, name: title, organiser: { name, address: contact }, events: [whole] });
}
