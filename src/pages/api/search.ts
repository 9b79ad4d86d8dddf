import type { APIRoute } from 'astro';
import { cityOf, nameIn } from '../../features/places/city.ts';
import { plainOf, type Part } from '../../features/search/excerpt.ts';
import { searchDocuments } from '../../features/search/find.ts';
import { findNetworks } from '../../features/search/find-networks.ts';
import { findTalk } from '../../features/search/find-talk.ts';
import { together } from '../../features/search/together.ts';
import { readSearchRequest } from '../../features/search/request.ts';

export const prerender = false;

/** What each kind of answer has. */
type Answer = { type: string; url: string; title: Part[]; excerpt: Part[] };

/** Answers with `{query, results:[{type, url, title, excerpt}]}`, all of it plain text that the asker may see. */
export const GET: APIRoute = ({ url, locals }) => {
  const asked = readSearchRequest(url.searchParams);
  if (typeof asked === 'string') return Response.json({ status: 400, error: asked }, { status: 400 });
  const { q: query, locale, limit } = asked;
  const { db, member: viewer, now } = locals;
  const districtName = (id: string) => nameIn(cityOf(locals.settings.city), id);
  const pages = searchDocuments(db, { query, locale, limit }).results;
  const posts = findTalk(db, { viewer, now }, { query, locale, limit, order: 'newest' }).results;
  const networks = findNetworks(db, { query, locale, districtName });
  const talk: Answer[] = [...networks, ...posts];
  const results = together<Answer>(pages, talk, limit);
  return Response.json({
    query,
    results: results.map(({ type, url, title, excerpt }) => ({
      type,
      url,
      title: plainOf(title),
      excerpt: plainOf(excerpt),
    })),
  });
};
