import type { IncomingMessage } from 'node:http';
import { MAX_UPLOAD } from '../features/files/upload.ts';

/** Most bytes of a request body that brings no file. */
export const MAX_BODY = 1024 * 1024;

/** Most bytes of one that does: the file, and the fields beside it. */
const MAX_BODY_WITH_FILE = MAX_UPLOAD + 64 * 1024;

/** The whole body, or undefined once it has become too long; the rest is then thrown away. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (isTooLong(request)) return undefined;
  const most = mostBytes(request);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** True if the request says itself that its body is too long. */
export function isTooLong(request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? 0) > mostBytes(request);
}

/** Members alone upload, and they come with a cookie: strangers cannot fill the memory so easily. */
function mostBytes({ headers }: IncomingMessage): number {
  const withFile = headers.cookie !== undefined && /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
  return withFile ? MAX_BODY_WITH_FILE : MAX_BODY;
}
