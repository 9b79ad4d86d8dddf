/** Longest address that is carried along. */
const LONGEST = 2_000;

/** Pages of signing in and out: nobody wants to go back to them. */
const DOORS = /^(\/en)?\/(sign-in|sign-out|join|setup)(\/|\?|$)/;

/**
 * Where somebody goes on after they have signed in: a path of this site as it stands in `?next=`, or else `otherwise`.
 * Whatever a browser might read as another site is none.
 */
export function nextPath(text: string | null | undefined, otherwise: string): string {
  if (!text || text.length > LONGEST || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)) return otherwise;
  const site = 'http://site.invalid';
  const url = URL.canParse(text, site) ? new URL(text, site) : undefined;
  if (url?.origin !== site || url.pathname.startsWith('//') || DOORS.test(url.pathname)) return otherwise;
  return url.pathname + url.search;
}
