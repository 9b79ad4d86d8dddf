import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import { chooseEncoding, compress, ENCODINGS, isCompressible } from './encoding.ts';
import { digest, isKnown } from './etag.ts';
import type { Rendered } from './rendered.ts';

/** Of what is the same for everyone: browsers and proxies keep it, and ask each time whether it still holds. */
export const PUBLIC = 'public, max-age=0, must-revalidate';

/** Headers that only the one who writes onto the wire can know. */
const OURS = ['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding'];

/**
 * The answer for a page made on demand: compressed, and with an ETag where it is the same for
 * everyone. `fixed`: the headers of every answer there, which a page cannot loosen.
 */
export async function pageAnswer(page: Rendered, request: IncomingMessage, fixed: readonly string[]): Promise<Answer> {
  const headers = headersOf(page, request);
  const etag = headers.get('etag');
  if (etag !== null && isKnown(request.headers['if-none-match'], etag)) return unchanged(headers, fixed);
  const encoding = isCompressible(headers.get('content-type') ?? '', page.body.length)
    ? chooseEncoding(request.headers['accept-encoding'], ENCODINGS)
    : 'identity';
  const body = await compress(page.body, encoding);
  if (encoding !== 'identity') headers.set('content-encoding', encoding);
  headers.set('content-length', String(body.length));
  return { status: page.status, headers: merge(headers, fixed), body };
}

function headersOf(page: Rendered, request: IncomingMessage): Headers {
  const headers = new Headers(page.headers);
  for (const name of OURS) headers.delete(name);
  if (headers.get('content-type') === 'text/html') headers.set('content-type', 'text/html; charset=utf-8');
  headers.append('vary', 'Accept-Encoding');
  if (isPersonal(page, request)) headers.set('cache-control', 'private, no-store');
  else if (page.status === 200 && request.method === 'GET') letCache(headers, page.body);
  return headers;
}

/** A visitor without a cookie sees what everyone sees; with one, the answer is nobody else's. */
function isPersonal(page: Rendered, request: IncomingMessage): boolean {
  return request.headers.cookie !== undefined || page.headers.has('set-cookie');
}

function letCache(headers: Headers, body: Buffer): void {
  if (!headers.has('cache-control')) headers.set('cache-control', PUBLIC);
  if (!headers.has('etag')) headers.set('etag', `W/"${digest(body)}"`);
}

function unchanged(headers: Headers, fixed: readonly string[]): Answer {
  headers.delete('content-type');
  return { status: 304, headers: merge(headers, fixed) };
}

/** Of several content policies all hold: one of a page's own, such as a sandbox for a file, can only tighten. */
function merge(headers: Headers, fixed: readonly string[]): string[] {
  const names = fixed.filter((name, index) => index % 2 === 0 && name !== 'Content-Security-Policy');
  for (const name of names) headers.delete(name);
  return [...fixed, ...[...headers].flat()];
}
