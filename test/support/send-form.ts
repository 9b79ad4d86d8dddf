import { inject } from 'vitest';
import { elsewhere } from './elsewhere.ts';

export type Sending = { cookie?: string; headers?: Record<string, string>; body?: string };

/** Sends a form to a page of the running site as a browser would, and stays where it is led elsewhere. */
export function sendForm(
  path: string,
  fields: Record<string, string>,
  { cookie, headers, body }: Sending = {},
): Promise<Response> {
  const url = inject('siteUrl');
  const own = { origin: url, 'content-type': 'application/x-www-form-urlencoded', ...elsewhere() };
  return fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...own, ...(cookie && { cookie }), ...headers },
    body: body ?? new URLSearchParams(fields).toString(),
  });
}

/** Looks at a page of the running site. */
export function look(path: string, cookie?: string): Promise<Response> {
  const headers = { ...elsewhere(), ...(cookie && { cookie }) };
  return fetch(inject('siteUrl') + path, { redirect: 'manual', headers });
}

/** What a browser would keep and send with the next request. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((header) => header.split(';', 1)[0])
    .join('; ');
}
