import type { AstroGlobal } from 'astro';
import { needsFreshConfirmation } from '../features/auth/confirmation.ts';
import type { SignedIn } from '../features/auth/session.ts';
import { localePath } from '../lib/paths.ts';

/**
 * For pages that ask for a fresh confirmation: the way to the page where one gives it and back; undefined for
 * somebody who showed lately that it is them.
 */
export function confirmFirst(
  { locals, url, redirect }: Pick<AstroGlobal, 'locals' | 'url' | 'redirect'>,
  { session }: SignedIn,
): Response | undefined {
  if (!needsFreshConfirmation(session, locals.now)) return undefined;
  const next = encodeURIComponent(url.pathname + url.search);
  return redirect(`${localePath(locals.locale, '/me/confirmation')}?next=${next}`, 303);
}
