import type { APIRoute } from 'astro';
import { sitemapOf } from '../lib/sitemap.ts';
import { readPages } from './_content.ts';

export const GET: APIRoute = async ({ locals }) => new Response(sitemapOf(await readPages(), locals.settings.siteUrl));
