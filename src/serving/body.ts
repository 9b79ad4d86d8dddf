import type { IncomingMessage } from 'node:http';
import { MAX_UPLOAD_FORM } from '../features/files/upload.ts';
import { MAX_FORM } from '../lib/forms.ts';

/**
 * The whole body, or undefined once it has become too long; the rest is then thrown away. `mayBringFile`: whether
 * whoever asks may upload something where they ask; it is looked up only for bodies that could be one.
 */
export async function readBody(
  request: IncomingMessage,
  mayBringFile: () => Promise<boolean>,
): Promise<Buffer | undefined> {
  if (isTooLong(request)) return undefined;
  const most = isUpload(request) && (await mayBringFile()) ? MAX_UPLOAD_FORM : MAX_FORM;
  if (saidBytes(request) > most) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** True if the request says itself that its body is too long, whoever sends it. */
export function isTooLong(request: IncomingMessage): boolean {
  return saidBytes(request) > (isUpload(request) ? MAX_UPLOAD_FORM : MAX_FORM);
}

/** Members alone upload, and they come with a cookie. */
function isUpload({ headers }: IncomingMessage): boolean {
  return headers.cookie !== undefined && /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
}

function saidBytes({ headers }: IncomingMessage): number {
  return Number(headers['content-length'] ?? 0);
}
