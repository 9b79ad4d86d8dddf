import { messages } from '../../i18n/messages.ts';
import { dayText } from '../../lib/dates.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Block, Letter } from '../mail/letter.ts';
import type { Member } from '../members/member.ts';
import { MINUTES } from './mailed-token.ts';

/** Whom a letter goes to; without an id it is nobody with an account. */
type Reader = { id?: number; email: string; locale: Locale; name?: string };
type Secrets = { token: string; code: string };

/** What a member is told of afterwards, so that a thief does it in vain. */
export type Change =
  | 'passwordSet'
  | 'passwordRemoved'
  | 'secondFactorSet'
  | 'secondFactorRemoved'
  | 'recoveryCodeUsed'
  | 'recoveryCodesMade';

const words = (locale: Locale) => messages(locale).authLetters;

/** A link for this device and a code for another. */
export function signInLetter(reader: Reader, { token, code }: Secrets): Letter {
  const { signIn, otherDevice, ignore } = words(reader.locale);
  return secret('sign_in', reader, signIn.subject, [
    { text: signIn.text(String(MINUTES.sign_in)) },
    { button: { label: signIn.button, path: `/sign-in/link/${token}` } },
    { text: otherDevice },
    { code },
    { text: ignore },
  ]);
}

/** To somebody who may not sign in before a day. */
export function suspendedSignInLetter(reader: Reader, until: Date): Letter {
  const { suspended } = words(reader.locale);
  const day = dayText(until, reader.locale);
  return letter('sign_in_suspended', reader, suspended.subject, [{ text: suspended.text(day) }]);
}

/** A code by which somebody who is signed in shows that it is still them. */
export function confirmationLetter(reader: Reader, { code }: Secrets): Letter {
  const { confirm, ignoreSignedIn } = words(reader.locale);
  const text = confirm.text(String(MINUTES.confirm));
  return secret('confirm', reader, confirm.subject, [{ text }, { code }, { text: ignoreSignedIn }]);
}

/** To the address that is to become the member's. */
export function newEmailLetter(reader: Reader, name: string, { token }: Secrets): Letter {
  const { newEmail, ignore } = words(reader.locale);
  return secret('change_email', reader, newEmail.subject, [
    { text: newEmail.text(name, String(MINUTES.change_email / 60)) },
    { button: { label: newEmail.button, path: `/confirm-email/${token}` } },
    { text: ignore },
  ]);
}

/** To the old address when a change is asked for, with a link to stop it. */
export function emailChangeLetter(reader: Reader, newEmail: string, stop: string): Letter {
  const { oldEmail } = words(reader.locale);
  return secret('email_change_asked', reader, oldEmail.subject, [
    { text: oldEmail.asked(newEmail) },
    { text: oldEmail.stop },
    { button: { label: oldEmail.button, path: `/keep-email/${stop}` } },
  ]);
}

/** To the old address when it is the member's no more. */
export function emailChangedLetter(reader: Reader, newEmail: string): Letter {
  const { oldEmail, notYou } = words(reader.locale);
  return letter('email_change_changed', reader, oldEmail.subject, [
    { text: oldEmail.changed(newEmail) },
    { text: notYou },
  ]);
}

/** To the old address when a change was stopped from there. */
export function emailKeptLetter(reader: Reader): Letter {
  const { oldEmail } = words(reader.locale);
  return letter('email_change_stopped', reader, oldEmail.subject, [{ text: oldEmail.kept }]);
}

/** Tells a member what was changed in how they sign in. */
export function changeLetter(reader: Reader & Member, change: Change): Letter {
  const { [change]: text, subject } = words(reader.locale).change;
  return letter('sign_in_changed', reader, subject, [{ text }, { text: words(reader.locale).notYou }]);
}

/** An administrator took a lost second factor away. */
export function factorTakenAwayLetter(reader: Reader, reason: string): Letter {
  const { change, notYou } = words(reader.locale);
  const blocks = [{ text: change.secondFactorTakenAway }, { quote: reason }, { text: notYou }];
  return letter('sign_in_changed', reader, change.subject, blocks);
}

function secret(kind: string, reader: Reader, subject: string, blocks: Block[]): Letter {
  return { ...letter(kind, reader, subject, blocks), secret: true };
}

function letter(kind: string, reader: Reader, subject: string, blocks: Block[]): Letter {
  const { id, email, locale, name } = reader;
  const hello = { text: messages(locale).memberLetters.hello(name) };
  return { kind, to: email, ...(id !== undefined && { memberId: id }), locale, subject, blocks: [hello, ...blocks] };
}
