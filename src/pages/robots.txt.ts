import type { APIRoute } from 'astro';
import { LOCALES, localePath } from '../lib/paths.ts';

/**
 * Closed to crawlers: what can be asked for in endless combinations, each a page made on demand.
 * Everything on these pages stands on pages that are open, and the sitemap names those.
 */
const ENDLESS = ['/projects?', '/projects/booklet', '/compare', '/search?'];

export const GET: APIRoute = ({ locals: { settings } }) => {
  const closed = [...LOCALES.flatMap((locale) => ENDLESS.map((path) => localePath(locale, path))), '/api/'];
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${settings.siteUrl}/sitemap-index.xml`,
    '',
  ];
  return new Response(lines.join('\n'));
};
