import { Secret, TOTP } from 'otpauth';
import { plainCode } from './code.ts';

/** Seconds that a code is shown. Like the six digits and SHA-1, what every app does without being told (RFC 6238). */
const PERIOD = 30;

/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;

/** Codes before and after that count too: clocks of phones are off, and people type slowly. */
const WINDOW = 1;

export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What an app reads from a QR code. */
export function secretUri(secret: string, account: string, siteName: string): string {
  return totpOf(secret, account, siteName).toString();
}

/** The number of the half minute that a code belongs to; undefined where it belongs to none near `now`. */
export function stepOf(secret: string, typed: string, now: Date): number | undefined {
  const token = plainCode(typed);
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

/** What an app shows at a moment. */
export function codeAt(secret: string, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() });
}

function totpOf(secret: string, label = '', issuer = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6, algorithm: 'SHA1' });
}
