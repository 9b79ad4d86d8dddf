import { createHash } from 'node:crypto';

/** A short name of these bytes, to be put between quotes. */
export function digest(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22);
}

/** True if the visitor's If-None-Match names this ETag; weakness does not count (RFC 9110, 13.1.2). */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const strong = etag.replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === strong);
}
