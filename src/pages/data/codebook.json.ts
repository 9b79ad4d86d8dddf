import type { APIRoute } from 'astro';
import { codebook } from '../../features/catalogue/codebook.ts';
import { grantCodebook } from '../../features/review/grants/codebook.ts';
import { transferCodebook } from '../../features/transfers/codebook.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify({ ...codebook(), transfers: transferCodebook(), grants: grantCodebook() }, null, 2));
