import type { AstroGlobal } from 'astro';

/** Leads to where something stands now: a browser follows; a script is told, and sees whether it is there already. */
export function ledTo({ request, redirect }: Pick<AstroGlobal, 'request' | 'redirect'>, place: string): Response {
  if (!request.headers.has('hx-request')) return redirect(place, 303);
  return new Response(null, { status: 204, headers: { 'hx-redirect': place } });
}
