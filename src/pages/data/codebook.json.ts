import type { APIRoute } from 'astro';
import { codebook } from '../../features/catalogue/codebook.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(codebook(), null, 2));
