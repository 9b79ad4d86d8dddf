import { createHash } from 'node:crypto';

/** Names the very content: SHA-256 in hexadecimal digits. No secrets: for these see `ids.ts`. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
