import type { IncomingMessage } from 'node:http';

/** Most bytes of a request body. Forms carry texts; there are no uploads. */
export const MAX_BODY = 1024 * 1024;

/** The whole body, or undefined once it has become longer than MAX_BODY; the rest is then thrown away. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (isTooLong(request)) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** True if the request says itself that its body is longer than MAX_BODY. */
export function isTooLong(request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? 0) > MAX_BODY;
}
