import type { APIRoute } from 'astro';
import { reportCsv } from '../../../features/review/report/report-csv.ts';
import { reported } from '../../_review.ts';

export const prerender = false;

/** A review as a table, for those who read it. */
export const GET: APIRoute = (page) => {
  const { view, sheets, by } = reported(page);
  return new Response(reportCsv({ ...view, sheets, by }), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
