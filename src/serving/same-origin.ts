/**
 * True if a page of our own made the request (OWASP, Cross-Site Request Forgery). Browsers say so
 * in Sec-Fetch-Site where the connection counts as safe and in Origin elsewhere; a request with
 * neither comes from no form of ours. `none`: the visitor did it, such as by loading a page again.
 * `host`: under which the visitor asked, which counts only for a site that was given no address:
 * it listens on this machine, under whatever name that has.
 */
export function isSameOrigin(headers: Headers, siteUrl: string, host?: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  const own = new URL(siteUrl);
  if (own.hostname !== 'localhost') return origin === own.origin;
  return origin === own.origin || (host !== undefined && origin === `http://${host}`);
}

/** True if the body is what an HTML form sends: no other kind is read anywhere. */
export function isForm(headers: Headers): boolean {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data';
}
