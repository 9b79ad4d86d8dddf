import type { APIRoute } from 'astro';
import { plainOf } from '../../features/search/excerpt.ts';
import { searchDocuments } from '../../features/search/find.ts';
import { findTalk } from '../../features/search/find-talk.ts';
import { together } from '../../features/search/together.ts';
import { readSearchRequest } from '../../features/search/request.ts';

export const prerender = false;

/** Answers with `{query, results:[{type, url, title, excerpt}]}`, all of it plain text that the asker may see. */
export const GET: APIRoute = ({ url, locals }) => {
  const asked = readSearchRequest(url.searchParams);
  if (typeof asked === 'string') return Response.json({ status: 400, error: asked }, { status: 400 });
  const { q: query, locale, limit } = asked;
  const { db, member: viewer, now } = locals;
  const pages = searchDocuments(db, { query, locale, limit }).results;
  const posts = findTalk(db, { viewer, now }, { query, locale, limit, order: 'newest' }).results;
  const results = together<(typeof pages)[number] | (typeof posts)[number]>(pages, posts, limit);
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
