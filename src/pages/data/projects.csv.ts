import type { APIRoute } from 'astro';
import { csvOf } from '../../features/catalogue/csv.ts';
import { readCases } from '../_content.ts';

export const GET: APIRoute = ({ locals }) => {
  return new Response(csvOf(readCases(), locals.settings), { headers: { 'Content-Type': 'text/csv' } });
};
