import type { APIRoute } from 'astro';
import { cityOf } from '../../features/places/city.ts';
import { transfersCsv } from '../../features/transfers/csv.ts';
import { exportedTransfers } from '../../features/transfers/export.ts';

export const prerender = false;

export const GET: APIRoute = ({ locals: { db, settings } }) => {
  const found = exportedTransfers(db, settings, cityOf(settings.city));
  return new Response(transfersCsv(found), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
