import { calendarText } from '../../lib/ics.ts';
import { cityOf, nameIn } from '../places/city.ts';
import type { Visit } from './visit.ts';

/** The site as calendars name it; `siteUrl` has no slash at its end. `city`: the id of its city, whose districts have names. */
export type CalendarSite = { siteName: string; siteUrl: string; contactEmail: string; city?: string };

/** Where a visit is, in one line. */
export function placeOfVisit(
  { place, address, district }: Pick<Visit, 'place' | 'address' | 'district'>,
  city?: string,
) {
  const name = district && (city === undefined ? district : nameIn(cityOf(city), district));
  return [place, address, name].filter(Boolean).join(', ');
}

/** A visit as a file that calendars take over; `title`: what it is, in words. */
export function visitCalendar(visit: Visit, title: string, site: CalendarSite): string {
  const { siteName, siteUrl, contactEmail, city } = site;
  const { id, sequence, changedAt, startsAt, endsAt, words, cancelledAt } = visit;
  const place = placeOfVisit(visit, city);
  const event = {
    uid: `visit-${String(id)}@${new URL(siteUrl).hostname}`,
    ...{ sequence, changedAt, startsAt, endsAt, title, place },
    ...(words !== null && { words }),
    url: `${siteUrl}/transfers/visits/${String(id)}`,
    state: cancelledAt ? ('cancelled' as const) : ('confirmed' as const),
  };
  return calendarText({
    program: siteName,
    name: siteName,
    organiser: { name: siteName, address: contactEmail },
    events: [event],
  });
}
