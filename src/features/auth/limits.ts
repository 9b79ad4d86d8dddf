import type { Limit, Limits, Use } from '../../../db/limits.ts';
import { MINUTE } from '../../lib/durations.ts';
import { TooManyError } from '../../lib/errors.ts';

const HOUR = 60 * MINUTE;

/**
 * How often what may be tried. A neighbourhood centre, a school or a mobile provider sends many people from one
 * address, so limits by address are several times those of one account. They slow down guessing over many accounts.
 */
export const LIMITS = {
  /** Passwords of one account from one address: who forgot theirs asks for a link after a few tries. */
  signInPair: limit('sign_in_pair', 5, 15 * MINUTE),
  /**
   * Passwords of one account from everywhere. Ten times as many, or whoever types five wrong ones keeps the member
   * out; somebody with many addresses gets 4,800 a day, of twelve characters and more.
   */
  signInAccount: limit('sign_in_account', 50, 15 * MINUTE),
  /** Passwords from one address: a course room of twenty people who each try once or twice. */
  signInAddress: limit('sign_in_address', 30, 15 * MINUTE),
  /**
   * Links that anybody can have mailed to one account: mails get lost or land in the wrong folder; more would flood
   * somebody's inbox. A link works for as long as it counts here (`MINUTES`), so who is refused has one that works.
   */
  mailAccount: limit('mail_account', 3, HOUR),
  /** Codes that a member who is signed in has mailed to them: no stranger can use these up. */
  mailMember: limit('mail_member', 5, HOUR),
  /** Mails to an address that is to become somebody's: it may be a stranger's, whom nobody should flood. */
  newAddress: limit('new_address', 3, HOUR),
  /** Links asked for from one address: the same course room, once. */
  mailAddress: limit('mail_address', 20, HOUR),
  /** Six-digit codes from one address, of whatever account; each mail bounds its own tries too (`MOST_TRIES`). */
  codeAddress: limit('code_address', 30, 15 * MINUTE),
  /**
   * And of one account in a day, whoever types them: at most three mails count at a time, so guessing has one chance in
   * 16,000. Somebody who uses these up keeps nobody out: the button in the mail lets the member in all the same.
   */
  codeAccountDay: limit('code_account_day', 20, 24 * HOUR),
  /** Second factors of one account: fingers slip, clocks are off. */
  secondFactor: limit('second_factor', 5, 15 * MINUTE),
  /** And in a day: three codes count at any time, so a thief with the password has one chance in 16,000. */
  secondFactorDay: limit('second_factor_day', 20, 24 * HOUR),
  /** Opening mailed links from one address: nobody guesses 256 bits, but somebody may try to keep us busy. */
  linkAddress: limit('link_address', 60, HOUR),
  /** New accounts and requests from one address: an information evening signs in its visitors at one table. */
  joinAddress: limit('join_address', 10, HOUR),
  /** Mails about joining to one address, whoever types it; apart from links, or they would keep a member out. */
  joinAccount: limit('join_account', 3, HOUR),
  /** Pictures that one member uploads: somebody who tries a few; each costs the server a second. */
  picture: limit('picture', 20, HOUR),
  /** Texts of up to ten pages that one member has shown as others will see them: somebody who looks twice a minute. */
  preview: limit('preview', 120, HOUR),
  /** "It is me" of one account, by password or code. */
  confirmation: limit('confirmation', 5, 15 * MINUTE),
  /** And by a code in a day, of the app or mailed, as with `secondFactorDay`. */
  confirmationDay: limit('confirmation_day', 20, 24 * HOUR),
} satisfies Record<string, Limit>;

/** Counts a try against every limit it falls under. Throws TooManyError, which says when to come back. */
export function spend(limits: Limits, uses: readonly Use[], now: Date): void {
  const comeBack = limits.take(uses, now);
  if (comeBack) throw new TooManyError(comeBack);
}

function limit(name: string, most: number, within: number): Limit {
  return { name, most, within };
}
