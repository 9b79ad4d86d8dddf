import type { APIRoute } from 'astro';
import { signedIn } from '../../../features/auth/guard.ts';
import { shownVisit, visitAt } from '../../../features/transfers/visit.ts';
import { visitCalendar } from '../../../features/transfers/visit-calendar.ts';
import { messages } from '../../../i18n/messages.ts';
import { calendarAnswer } from '../../_calendar.ts';
import { numberIn } from '../../_number.ts';

export const prerender = false;

/** A visit for a member's calendar: where it is stands in it. */
export const GET: APIRoute = ({ locals, params }) => {
  const { db, locale, now, settings } = locals;
  const { member } = signedIn(locals);
  const visit = visitAt(db, numberIn(params.visit));
  const { origin, kind, id } = shownVisit(db, member, visit.id, locale, now);
  const answer = calendarAnswer(
    visitCalendar(visit, messages(locale).visits.what[kind](origin.title), settings),
    `visit-${String(id)}`,
  );
  answer.headers.set('cache-control', 'private, no-store');
  return answer;
};
