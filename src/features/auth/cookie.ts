import type { AstroCookies } from 'astro';

/** Seconds that browsers keep it, and most keep none for longer. When a session ends is the store's to say. */
const KEPT = 400 * 24 * 60 * 60;

/** A token of ours; anything else is not worth a look into the store. */
const TOKEN = /^[\w-]{43}$/;

/** The token of the visitor's session, if their browser sent one. */
export function readSessionCookie(cookies: AstroCookies, siteUrl: string): string | undefined {
  const value = cookies.get(nameFor(siteUrl))?.value ?? '';
  return TOKEN.test(value) ? value : undefined;
}

/** Lets the browser keep the token of its new session. */
export function setSessionCookie(cookies: AstroCookies, siteUrl: string, token: string): void {
  cookies.set(nameFor(siteUrl), token, { ...attributesFor(siteUrl), maxAge: KEPT });
}

export function clearSessionCookie(cookies: AstroCookies, siteUrl: string): void {
  cookies.set(nameFor(siteUrl), '', { ...attributesFor(siteUrl), maxAge: 0 });
}

/** Browsers take a name with "__Host-" only from this very host over TLS: no sister site can plant one. */
function nameFor(siteUrl: string): string {
  return isSafe(siteUrl) ? '__Host-session' : 'session';
}

function attributesFor(siteUrl: string) {
  return { httpOnly: true, sameSite: 'lax', secure: isSafe(siteUrl), path: '/' } as const;
}

function isSafe(siteUrl: string): boolean {
  return siteUrl.startsWith('https:');
}
