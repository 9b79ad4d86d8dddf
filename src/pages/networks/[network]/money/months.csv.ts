import type { APIRoute } from 'astro';
import { networkAt } from '../../../../features/networks/find.ts';
import { assumptionsIn } from '../../../../features/networks/money/assumptions.ts';
import { monthsCsv } from '../../../../features/networks/money/csv.ts';
import { moneyView } from '../../../../features/networks/money/money-view.ts';
import { AppError } from '../../../../lib/errors.ts';
import { dayAtHome } from '../../../../lib/home-clock.ts';
import { viewerOf } from '../../../_network.ts';

export const prerender = false;

export const GET: APIRoute = ({ params, url, locals }) => {
  const network = networkAt(locals.db, params.network);
  const { assumptions } = assumptionsIn(url.searchParams, dayAtHome(locals.now));
  const view = moneyView(locals.db, viewerOf(locals, network), network.id, assumptions.withInKind);
  if (view.costsTold !== 'told') throw new AppError('not_found');
  return new Response(monthsCsv(view, assumptions), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
