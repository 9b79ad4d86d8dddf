import { messages } from '../../i18n/messages.ts';
import { dayText } from '../../lib/dates.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Block, Letter } from '../mail/letter.ts';
import type { Member } from '../members/member.ts';
import type { Erasure } from './erasure.ts';

/** The last letter to a member. While it waits to be sent, they are not erased. */
export const FAREWELL = 'erasure_done';

type Reader = Pick<Member, 'id' | 'email' | 'name' | 'locale'>;

const words = (locale: Locale) => messages(locale).erasureLetters;

/** Says what will happen when, and where to take it back. */
export function erasureRequestedLetter(reader: Reader, texts: Erasure['texts'], dueAt: Date): Letter {
  const { requested } = words(reader.locale);
  const day = dayText(dueAt, reader.locale);
  return letter('erasure_requested', reader, requested.subject, [
    { text: requested.text(day) },
    { text: requested[texts] },
    { text: requested.back },
    { button: { label: requested.button, path: '/me/data' } },
    { text: requested.notYou },
  ]);
}

export function erasureTakenBackLetter(reader: Reader): Letter {
  const { takenBack } = words(reader.locale);
  return letter('erasure_taken_back', reader, takenBack.subject, [{ text: takenBack.text }]);
}

export function farewellLetter(reader: Reader): Letter {
  const { farewell } = words(reader.locale);
  return letter(FAREWELL, reader, farewell.subject, [{ text: farewell.text }, { text: farewell.thanks }]);
}

/** How somebody is named whose account is gone. */
export function formerMember(locale: Locale): string {
  return messages(locale).members.former;
}

function letter(kind: string, { id, email, name, locale }: Reader, subject: string, blocks: Block[]): Letter {
  const hello = { text: messages(locale).memberLetters.hello(name) };
  return { kind, to: email, memberId: id, locale, subject, blocks: [hello, ...blocks] };
}
