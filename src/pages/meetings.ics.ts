import type { APIRoute } from 'astro';
import { publicCalendar } from '../features/meetings/calendar.ts';
import { calendarAnswer, calendarSite } from './_calendar.ts';

export const prerender = false;

export const GET: APIRoute = ({ locals }) =>
  calendarAnswer(publicCalendar(locals.db, calendarSite(locals), locals.now), 'meetings');
