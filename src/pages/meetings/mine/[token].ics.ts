import type { APIRoute } from 'astro';
import { calendarOwner } from '../../../features/meetings/calendar-token.ts';
import { ownCalendar } from '../../../features/meetings/calendar.ts';
import { messages } from '../../../i18n/messages.ts';
import { calendarAnswer, calendarSite } from '../../_calendar.ts';

export const prerender = false;

export const GET: APIRoute = ({ locals, params }) => {
  const { id, locale } = calendarOwner(locals.db, params.token ?? '', locals.now);
  const { own } = messages(locale).meetings.calendar;
  const site = { ...calendarSite({ ...locals, locale }), own };
  return calendarAnswer(ownCalendar(locals.db, id, site, locals.now), 'my-meetings');
};
