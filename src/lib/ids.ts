import { createHash, randomBytes } from 'node:crypto';

/** Bytes of a secret: what RFC 4086 and everyone after it takes for beyond guessing. */
const TOKEN_BYTES = 32;

/** A secret that fits into an address. It is handed out once; the store keeps its hash. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What the store keeps of a secret. A fast hash is enough: there is nothing to guess in 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
