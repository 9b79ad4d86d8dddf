import type { APIRoute } from 'astro';
import { itemsCsvOf } from '../../features/catalogue/csv.ts';
import { readCases } from '../_content.ts';

export const GET: APIRoute = ({ locals }) => {
  return new Response(itemsCsvOf(readCases(), 'effects', locals.settings), { headers: { 'Content-Type': 'text/csv' } });
};
