import type { AstroGlobal } from 'astro';
import { needsFreshConfirmation } from '../features/auth/confirmation.ts';
import { settingUp } from '../features/auth/guard.ts';
import type { SignedIn } from '../features/auth/session.ts';
import { confirmFirst } from './_confirmed.ts';
import { withNext } from './_entry.ts';
import { wayFromMe } from './_rooms.ts';

type Page = Pick<AstroGlobal, 'locals' | 'url' | 'redirect'>;

/** Whoever sets up their second factor; or, for pages that ask it, the way to where they show again that it is them. */
export function whoSetsUp(page: Page): { who: SignedIn; detour?: Response | undefined } {
  const { locals, url, redirect } = page;
  const who = settingUp(locals);
  if (locals.member) return { who, detour: confirmFirst(page, who) };
  // Somebody whose role asks for an app has no other rooms before they have it: they sign in anew.
  const isStale = needsFreshConfirmation(who.session, locals.now);
  return { who, detour: isStale ? redirect(withNext(page, '/sign-in', url.pathname + url.search), 303) : undefined };
}

/** The way from the start to these pages; none for those who have no rooms yet. */
export function wayToSetUp({ locals }: Pick<Page, 'locals'>): ReturnType<typeof wayFromMe> {
  return locals.member ? wayFromMe(locals.locale, 'security') : [];
}
