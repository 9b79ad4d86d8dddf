import type { APIRoute } from 'astro';
import { latest, sitemapIndexOf } from '../lib/sitemap.ts';
import { readPages } from './_content.ts';

export const GET: APIRoute = async ({ locals }) => {
  const updated = latest((await readPages()).flatMap((page) => Object.values(page.updated)));
  return new Response(sitemapIndexOf([{ path: '/sitemap-pages.xml', updated }], locals.settings.siteUrl));
};
