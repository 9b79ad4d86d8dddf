import type { APIRoute } from 'astro';
import { meetingCalendar } from '../../features/meetings/calendar.ts';
import { meetingAt } from '../../features/meetings/meeting.ts';
import { calendarAnswer, calendarSite } from '../_calendar.ts';
import { numberIn } from '../_number.ts';

export const prerender = false;

export const GET: APIRoute = ({ locals, params }) => {
  const meeting = meetingAt(locals.db, numberIn(params.meeting));
  return calendarAnswer(meetingCalendar(meeting, calendarSite(locals)), `meeting-${String(meeting.id)}`);
};
