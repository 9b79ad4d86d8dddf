import type { APIRoute } from 'astro';
import { calendarOwner } from '../../../features/meetings/calendar-token.ts';
import { ownCalendar } from '../../../features/meetings/calendar.ts';
import { calendarAnswer, calendarSite } from '../../_calendar.ts';

export const prerender = false;

export const GET: APIRoute = ({ locals, params }) => {
  const { id, locale } = calendarOwner(locals.db, params.token ?? '', locals.now);
  const site = calendarSite({ ...locals, locale });
  return calendarAnswer(ownCalendar(locals.db, id, site, locals.now), 'my-meetings');
};
