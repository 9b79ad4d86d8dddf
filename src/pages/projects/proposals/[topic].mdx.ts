import type { APIRoute } from 'astro';
import { signedIn } from '../../../features/auth/guard.ts';
import { cityOf } from '../../../features/places/city.ts';
import { proposalFile } from '../../../features/proposals/mdx.ts';
import { dayAtHome } from '../../../lib/home-clock.ts';
import { numberIn } from '../../_number.ts';

export const prerender = false;

/** A proposal as the file of a case, for those who decide about it. */
export const GET: APIRoute = ({ locals, params }) => {
  const { db, now, settings } = locals;
  const { member } = signedIn(locals);
  const topicId = numberIn(params.topic);
  const { siteName, siteUrl, city } = settings;
  const address = `${siteUrl}/forum/topics/${String(topicId)}`;
  const told = { siteName, address, day: dayAtHome(now), city: cityOf(city) };
  const { name, text } = proposalFile(db, member, topicId, told, now);
  const headers = { 'content-type': 'text/markdown; charset=utf-8', 'cache-control': 'private, no-store' };
  return new Response(text, { headers: { ...headers, 'content-disposition': `attachment; filename="${name}"` } });
};
