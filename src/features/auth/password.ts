import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { z } from 'zod';
import { SECRET } from '../../lib/forms.ts';

/** Length makes a password hard to guess; NIST SP 800-63B asks for no mix of characters, and so do we. */
export const MIN_PASSWORD = 12;

/** Far more than anybody types; argon2 would take any length. */
export const MAX_PASSWORD = 256;

/** What OWASP advises for argon2id: 19 MiB, two passes. About 60 ms here, as long for a guesser. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody has: compared where there is no account, so that the answer takes as long. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$qqQ0TvphZaCtsB+WKXMICA$rPrYYR9biVIJ2aiPoruDYbTb8SLEzOBD+elmoyNanGk';

const common: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** A password that is typed in to be compared. */
export const passwordField = z.string().max(MAX_PASSWORD, 'wrong_sign_in').meta(SECRET);

/** A password that somebody chooses. */
export const newPasswordField = z
  .string()
  .min(MIN_PASSWORD)
  // What is longer is not looked at: every check would take its time with it.
  .max(MAX_PASSWORD, { abort: true })
  .refine((password) => !isCommon(password), 'common_password')
  .meta(SECRET);

/** argon2id of a password, as it is stored. Takes long: never within a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), COST);
}

/** True if the password is the one of the hash. Takes as long without a hash, and is false. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const same = await verify(stored ?? NOBODYS, canonical(password));
  return same && stored !== undefined;
}

/**
 * True for what guessers try first: a password of the list, one that is written several times over, one with digits
 * or signs around it, and hardly more than one character.
 */
function isCommon(password: string): boolean {
  const word = canonical(password).toLowerCase();
  const core = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const unit = /^(.+?)\1+$/u.exec(word)?.[1] ?? word;
  return new Set(word).size < 5 || [word, core, unit].some((text) => common.has(text)) || isRow(word);
}

/** True for 123456789012, abcdefghijkl and the like, forwards and backwards. */
function isRow(word: string): boolean {
  const rows = [
    '1234567890'.repeat(3),
    'abcdefghijklmnopqrstuvwxyz',
    'qwertzuiopasdfghjklyxcvbnm',
    'qwertyuiopasdfghjklzxcvbnm',
  ];
  return rows.some((row) => row.includes(word) || Array.from(row).reverse().join('').includes(word));
}

/** The same letters are the same password on every keyboard. */
function canonical(password: string): string {
  return password.normalize('NFKC');
}
