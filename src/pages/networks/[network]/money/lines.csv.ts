import type { APIRoute } from 'astro';
import { networkAt } from '../../../../features/networks/find.ts';
import { assumptionsIn } from '../../../../features/networks/money/assumptions.ts';
import { linesCsv } from '../../../../features/networks/money/csv.ts';
import { moneyView } from '../../../../features/networks/money/money-view.ts';
import { dayAtHome } from '../../../../lib/home-clock.ts';
import { viewerOf } from '../../../_network.ts';

export const prerender = false;

export const GET: APIRoute = ({ params, url, locals }) => {
  const network = networkAt(locals.db, params.network);
  const { assumptions } = assumptionsIn(url.searchParams, dayAtHome(locals.now));
  const view = moneyView(locals.db, viewerOf(locals, network), network.id, assumptions.withInKind);
  return new Response(linesCsv(view), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
