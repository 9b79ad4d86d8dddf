import type { APIRoute } from 'astro';
import { startAfterMoment } from '../../../features/networks/money/outlook.ts';
import { endsCsv } from '../../../features/review/portfolio/csv.ts';
import { endsOf } from '../../../features/review/portfolio/ends.ts';
import { inOrder } from '../../../features/review/portfolio/order.ts';
import { csvWords, portfolioOfPage } from '../../_portfolio.ts';

export const prerender = false;

/** Every end of a funding of the networks that the page shows. */
export const GET: APIRoute = ({ locals, url }) => {
  const { held, asked } = portfolioOfPage({ locals, url });
  const { ends } = endsOf(inOrder(held, asked), startAfterMoment(locals.now));
  return new Response(endsCsv(ends, csvWords()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
