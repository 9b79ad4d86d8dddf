import { z } from 'zod';

/** RFC 5321 allows no longer address in a command. */
const MAX_EMAIL = 254;

/** The one way an address is stored and compared. */
export function canonicalEmail(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** A form field that takes an e-mail address and returns it canonical. */
export const emailField = z.string().max(MAX_EMAIL, 'too_long').transform(canonicalEmail).pipe(z.email('email'));
