import type { APIRoute } from 'astro';
import { cityOf } from '../../features/places/city.ts';
import { exportedTransfers, transfersJson } from '../../features/transfers/export.ts';

export const prerender = false;

export const GET: APIRoute = ({ locals: { db, settings } }) => {
  return Response.json(transfersJson(exportedTransfers(db, settings, cityOf(settings.city)), settings));
};
