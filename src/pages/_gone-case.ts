import type { AstroGlobal } from 'astro';
import { AppError } from '../lib/errors.ts';
import { localePath } from '../lib/paths.ts';

/**
 * Leads from a room of a case that has left the catalogue to the page that says so: an address that once was right is
 * never a dead end. Throws not_found for a form, which would lead nowhere.
 */
export function toGoneCase({ locals, redirect, request }: AstroGlobal, slug: string): Response {
  if (request.method === 'POST') throw new AppError('not_found');
  return redirect(localePath(locals.locale, `/projects/${slug}`), 303);
}
