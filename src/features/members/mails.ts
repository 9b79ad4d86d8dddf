import { messages } from '../../i18n/messages.ts';
import { dayText } from '../../lib/dates.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Letter } from '../mail/letter.ts';
import { INVITATION_DAYS } from './invitation.ts';
import type { Role } from './member.ts';
import { UNCONFIRMED_DAYS } from './retention.ts';

/** Whom a letter goes to. */
type To = { to: string; locale: Locale };
type ToMember = To & { memberId: number; name: string };

const words = (locale: Locale) => messages(locale).memberLetters;

/** A member invites somebody. The link lets one in, so nobody else sees the letter. */
export function invitationLetter(given: To & { inviter: string; note: string | undefined; token: string }): Letter {
  const { to, locale, inviter, note, token } = given;
  const { hello, invitation, link } = words(locale);
  return {
    ...{ kind: 'invitation', to, locale, secret: true, subject: invitation.subject(inviter) },
    blocks: [
      { text: hello() },
      { text: invitation.text(inviter) },
      ...quote(note),
      { button: { label: invitation.button, path: `/join/${token}` } },
      { text: link(String(INVITATION_DAYS)) },
    ],
  };
}

/** To an address that has an account, whatever was typed in on our pages. */
export function alreadyMemberLetter({ to, memberId, name, locale }: ToMember): Letter {
  const { hello, alreadyMember } = words(locale);
  return {
    ...{ kind: 'already_member', to, memberId, locale, subject: alreadyMember.subject },
    blocks: [
      { text: hello(name) },
      { text: alreadyMember.text },
      { button: { label: alreadyMember.button, path: '/sign-in' } },
    ],
  };
}

/** Somebody asked to be let in: is the address theirs? */
export function requestConfirmationLetter({ to, locale, name, token }: To & { name: string; token: string }): Letter {
  const { hello, requestConfirmation, ignore } = words(locale);
  return {
    ...{ kind: 'request_confirmation', to, locale, secret: true, subject: requestConfirmation.subject },
    blocks: [
      { text: hello(name) },
      { text: requestConfirmation.text(String(UNCONFIRMED_DAYS)) },
      { button: { label: requestConfirmation.button, path: `/join/requests/${token}` } },
      { text: ignore },
    ],
  };
}

/** The request lies with the moderators. */
export function requestReceivedLetter({ to, locale, name }: To & { name: string }): Letter {
  const { hello, requestReceived } = words(locale);
  return {
    ...{ kind: 'request_received', to, locale, subject: requestReceived.subject },
    blocks: [{ text: hello(name) }, { text: requestReceived.text }],
  };
}

/** A moderator let somebody in. */
export function requestAcceptedLetter(given: To & { name: string; word: string | undefined; token: string }): Letter {
  const { to, locale, name, word, token } = given;
  const { hello, requestAccepted, link } = words(locale);
  return {
    ...{ kind: 'request_accepted', to, locale, secret: true, subject: requestAccepted.subject },
    blocks: [
      { text: hello(name) },
      { text: requestAccepted.text },
      ...quote(word),
      { button: { label: requestAccepted.button, path: `/join/${token}` } },
      { text: link(String(INVITATION_DAYS)) },
    ],
  };
}

/** A moderator turned somebody down. */
export function requestDeclinedLetter({ to, locale, name, word }: To & { name: string; word: string }): Letter {
  const { hello, requestDeclined } = words(locale);
  return {
    ...{ kind: 'request_declined', to, locale, subject: requestDeclined.subject },
    blocks: [{ text: hello(name) }, { text: requestDeclined.text }, ...quote(word)],
  };
}

/** To those who let people in. */
export function waitingLetter({ to, memberId, name, locale, waits }: ToMember & { waits: number }): Letter {
  const { hello, waiting } = words(locale);
  return {
    ...{ kind: 'requests_waiting', to, memberId, locale, subject: waiting.subject(String(waits), waits === 1) },
    blocks: [
      { text: hello(name) },
      { text: waiting.text },
      { button: { label: waiting.button, path: '/admin/requests' } },
    ],
  };
}

export function roleGrantedLetter(given: ToMember & { role: Role; by: string; reason: string }): Letter {
  const { to, memberId, name, locale, role, by, reason } = given;
  const { hello, roleGranted } = words(locale);
  const task = messages(locale).members.roles[role];
  return {
    ...{ kind: 'role_granted', to, memberId, locale, subject: roleGranted.subject(task) },
    blocks: [
      { text: hello(name) },
      { text: roleGranted.text(task, by) },
      ...quote(reason),
      { text: roleGranted.secondFactor },
      { button: { label: roleGranted.button, path: '/me' } },
    ],
  };
}

export function suspendedLetter(given: ToMember & { reason: string; until: Date }): Letter {
  const { to, memberId, name, locale, reason, until } = given;
  const { hello, suspended } = words(locale);
  return {
    ...{ kind: 'suspended', to, memberId, locale, subject: suspended.subject },
    blocks: [
      { text: hello(name) },
      { text: suspended.text(dayText(until, locale)) },
      ...quote(reason),
      { text: suspended.objection },
    ],
  };
}

/** To the inviter: the link that they gave out opens nothing any more. */
export function invitationWithdrawnLetter(given: ToMember & { reason: string; madeAt: Date }): Letter {
  const { to, memberId, name, locale, reason, madeAt } = given;
  const { hello, invitationWithdrawn, suspended } = words(locale);
  return {
    ...{ kind: 'invitation_withdrawn', to, memberId, locale, subject: invitationWithdrawn.subject },
    blocks: [
      { text: hello(name) },
      { text: invitationWithdrawn.text(dayText(madeAt, locale)) },
      ...quote(reason),
      { text: suspended.objection },
    ],
  };
}

function quote(words: string | undefined) {
  return words ? [{ quote: words }] : [];
}
