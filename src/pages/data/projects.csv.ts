import type { APIRoute } from 'astro';
import { csvOf } from '../../features/catalogue/csv.ts';
import { readCases } from '../_content.ts';

export const GET: APIRoute = async ({ locals }) => {
  return new Response(csvOf(await readCases(), locals.settings), { headers: { 'Content-Type': 'text/csv' } });
};
