import { messages } from '../i18n/messages.ts';
import type { CalendarSite } from '../features/meetings/calendar.ts';

/** The site as calendars name it. */
export function calendarSite({ settings, locale }: Pick<App.Locals, 'settings' | 'locale'>): CalendarSite {
  const { siteName, siteUrl, contactEmail } = settings;
  return { siteName, siteUrl, contactEmail, name: `${siteName} – ${messages(locale).meetings.title}` };
}

/** A file of a calendar, with what a browser should call it. */
export function calendarAnswer(text: string, name: string): Response {
  const disposition = `attachment; filename="${name}.ics"`;
  return new Response(text, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH', 'Content-Disposition': disposition },
  });
}
