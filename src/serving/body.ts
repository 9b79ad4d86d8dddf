import type { IncomingMessage } from 'node:http';
import { MAX_UPLOAD_FORM } from '../features/files/upload.ts';
import { MAX_FORM } from '../lib/forms.ts';
import { withoutFile } from './without-file.ts';

/** Whether the page takes a file, and whether whoever asks may bring one; that is looked up only if need be. */
type Files = { taken: boolean; mayBring: () => Promise<boolean> };

/**
 * The whole body; what was typed, if only its file is too long; or undefined. The rest of what is too long is thrown
 * away.
 */
export async function readBody(request: IncomingMessage, { taken, mayBring }: Files): Promise<Buffer | undefined> {
  const upload = taken && isUpload(request);
  // Whoever asks before sending is told no before sending.
  if (isTooLong(request) && !(upload && request.headers.expect === undefined)) return undefined;
  const most = upload && (await mayBring()) ? MAX_UPLOAD_FORM : MAX_FORM;
  const { body, isWhole } = await readUpTo(request, saidBytes(request) > most ? MAX_FORM : most);
  if (isWhole) return body;
  return upload ? withoutFile(body, request.headers['content-type'] ?? '') : undefined;
}

async function readUpTo(request: IncomingMessage, most: number): Promise<{ body: Buffer; isWhole: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    chunks.push(chunk);
    if (length > most) break;
  }
  // Whoever still sends would wait for ever for somebody to take it.
  request.resume();
  return { body: Buffer.concat(chunks), isWhole: length <= most };
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
