import type { APIRoute } from 'astro';
import { startAfterMoment } from '../../features/networks/money/outlook.ts';
import { newestReviewsOf } from '../../features/review/list-reviews.ts';
import { portfolioCsv } from '../../features/review/portfolio/csv.ts';
import { inOrder } from '../../features/review/portfolio/order.ts';
import { csvWords, portfolioOfPage } from '../_portfolio.ts';

export const prerender = false;

/** The networks of a portfolio as the page shows them, all of them. */
export const GET: APIRoute = ({ locals, url }) => {
  const { member, foundation, held, asked } = portfolioOfPage({ locals, url });
  const rows = inOrder(held, asked);
  const ids = rows.map(({ network }) => network.id);
  const reviewed = newestReviewsOf(locals.db, member, foundation.id, ids);
  const csv = portfolioCsv(rows, reviewed, {
    ...{ foundation, start: startAfterMoment(locals.now), assumed: asked.assumed },
    words: csvWords(),
  });
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
