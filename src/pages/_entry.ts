import type { AstroGlobal } from 'astro';
import { clearAsked, setSessionCookie } from '../features/auth/cookie.ts';
import type { Entry } from '../features/auth/let-in.ts';
import { nextPath } from '../lib/next.ts';
import { localePath } from '../lib/paths.ts';

type Page = Pick<AstroGlobal, 'cookies' | 'locals' | 'redirect'>;

/** Where somebody goes who still has to bring, or set up, their second factor. */
const MISSING = { enter: '/sign-in/second-factor', set_up: '/me/second-factor' };

/** Gives the browser its session and leads on: to the second factor where one is missing, or to where they wanted. */
export function enter(page: Page, { token, missing }: Entry, next: string | null | undefined): Response {
  const { siteUrl } = page.locals.settings;
  setSessionCookie(page.cookies, siteUrl, token);
  clearAsked(page.cookies, siteUrl);
  return page.redirect(missing ? withNext(page, MISSING[missing], next) : goalOf(page, next), 303);
}

/** Where somebody wanted to go, or else their own room. */
export function goalOf({ locals }: Pick<Page, 'locals'>, next: string | null | undefined): string {
  return nextPath(next, localePath(locals.locale, '/me'));
}

/** The address of a page on the way, which leads on in its turn. */
export function withNext({ locals }: Pick<Page, 'locals'>, path: string, next: string | null | undefined): string {
  const goal = nextPath(next, '');
  return localePath(locals.locale, path) + (goal && `?next=${encodeURIComponent(goal)}`);
}
