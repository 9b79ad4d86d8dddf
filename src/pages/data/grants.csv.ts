import type { APIRoute } from 'astro';
import { grantsCsv } from '../../features/review/grants/grants-csv.ts';
import { openGrants } from '../_grants.ts';

export const prerender = false;

/** The same as a table, in the columns of the standard. */
export const GET: APIRoute = ({ locals }) => {
  const { grants } = openGrants(locals);
  return new Response(grantsCsv(grants), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
