import type { APIRoute } from 'astro';
import { signedIn } from '../../features/auth/guard.ts';
import { suggestPeople } from '../../features/forum/suggest-people.ts';

export const prerender = false;

/** Whom somebody may mean who types an @ and `q`: for members alone. */
export const GET: APIRoute = ({ locals, url }) => {
  const { member } = signedIn(locals);
  const people = suggestPeople(locals.db, member, url.searchParams.get('q') ?? '', locals.now);
  return Response.json(people, { headers: { 'cache-control': 'private, no-store' } });
};
