import type { APIRoute } from 'astro';
import { reportCsv } from '../../../features/review/report/report-csv.ts';
import { seatsOf } from '../../../features/review/seats.ts';
import { reported } from '../../_review.ts';

export const prerender = false;

/** A review as a table, for those who read it. */
export const GET: APIRoute = (page) => {
  const { view, sheets, by } = reported(page);
  const seats = seatsOf(page.locals.db, view.review, page.locals.now);
  return new Response(reportCsv({ ...view, sheets, by, seats }), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
