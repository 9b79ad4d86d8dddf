import type { APIRoute } from 'astro';
import { openGrants } from '../_grants.ts';

export const prerender = false;

/** Everything that foundations publish, in the 360Giving Data Standard. */
export const GET: APIRoute = ({ locals }) => Response.json(openGrants(locals));
