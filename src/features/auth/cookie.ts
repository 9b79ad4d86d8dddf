import type { AstroCookies } from 'astro';
import { MINUTES } from './mailed-token.ts';

/** Seconds that browsers keep it, and most keep none for longer. When a session ends is the store's to say. */
const KEPT = 400 * 24 * 60 * 60;

/** Seconds for which somebody at the door is remembered: as long as what they were mailed works. */
const ASKED = MINUTES.sign_in * 60;

/** A token of ours; anything else is not worth a look into the store. */
const TOKEN = /^[\w-]{43}$/;

/** The token of the visitor's session, if their browser sent one. */
export function readSessionCookie(cookies: AstroCookies, siteUrl: string): string | undefined {
  const value = cookies.get(nameFor(siteUrl, 'session'))?.value ?? '';
  return TOKEN.test(value) ? value : undefined;
}

/** The same from a Cookie header, where no page has been found yet. */
export function sessionTokenIn(header: string | undefined, siteUrl: string): string | undefined {
  const name = `${nameFor(siteUrl, 'session')}=`;
  const value = header?.split('; ').find((part) => part.startsWith(name)) ?? '';
  const token = value.slice(name.length);
  return TOKEN.test(token) ? token : undefined;
}

/** Lets the browser keep the token of its new session. */
export function setSessionCookie(cookies: AstroCookies, siteUrl: string, token: string): void {
  cookies.set(nameFor(siteUrl, 'session'), token, { ...attributesFor(siteUrl), maxAge: KEPT });
}

export function clearSessionCookie(cookies: AstroCookies, siteUrl: string): void {
  cookies.set(nameFor(siteUrl, 'session'), '', { ...attributesFor(siteUrl), maxAge: 0 });
}

/** Somebody who was mailed a code: to which address, and where they wanted to go. Neither belongs into an address line. */
export type Asked = { email: string; next: string };

/** What this browser asked for lately, as the visitor may have changed it. */
export function readAsked(cookies: AstroCookies, siteUrl: string): Asked | undefined {
  const asked = new URLSearchParams(cookies.get(nameFor(siteUrl, 'asked'))?.value ?? '');
  const email = asked.get('email');
  return email ? { email, next: asked.get('next') ?? '' } : undefined;
}

export function setAsked(cookies: AstroCookies, siteUrl: string, asked: Asked): void {
  const value = new URLSearchParams(asked).toString();
  cookies.set(nameFor(siteUrl, 'asked'), value, { ...attributesFor(siteUrl), maxAge: ASKED });
}

export function clearAsked(cookies: AstroCookies, siteUrl: string): void {
  cookies.set(nameFor(siteUrl, 'asked'), '', { ...attributesFor(siteUrl), maxAge: 0 });
}

/** Browsers take a name with "__Host-" only from this very host over TLS: no sister site can plant one. */
function nameFor(siteUrl: string, name: 'session' | 'asked'): string {
  return isSafe(siteUrl) ? `__Host-${name}` : name;
}

function attributesFor(siteUrl: string) {
  return { httpOnly: true, sameSite: 'lax', secure: isSafe(siteUrl), path: '/' } as const;
}

function isSafe(siteUrl: string): boolean {
  return siteUrl.startsWith('https:');
}
